"use client";

import { useState } from "react";
import { jsonBody, RequestFailed, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { MessageView } from "@/lib/conversations/schemas";
import { useInbox } from "../inbox-context";
import { openVariable } from "./fill-reply";
import type { Attempt } from "./kept-replies";
import { putOutgoing, takeOutgoing } from "./outbox";
import { useDraft, useKeptReplies } from "./use-draft";

export const replyLimit = 4_000;

/** `taken`: a colleague has the conversation, and it was not said that this reply takes it over. */
export type ReplyState = "idle" | "failed" | "forbidden" | "taken";

type ReplyOptions = {
  /** Position of the newest message on screen: what came later stays unread. */
  seenPosition: number | undefined;
  /** Runs after the server has stored the reply. */
  onSent: () => Promise<unknown>;
};

/**
 * The reply being written to one conversation. It stands in the thread at once; if it does not get there, it comes back into the field,
 * or where the next one has been begun meanwhile, stays in the thread to be sent again.
 */
export function useReply(conversationId: string, { seenPosition, onSent }: ReplyOptions) {
  const { workshop } = useInbox();
  const draft = useDraft(`reply ${conversationId}`);
  const kept = useKeptReplies();
  const [state, setState] = useState<ReplyState>("idle");
  const excess = Math.max(0, draft.text.trim().length - replyLimit);
  const missing = openVariable(draft.text);
  const canSend = draft.text.trim() !== "" && excess === 0 && missing === null;

  const deliver = async (attempt: Attempt, takesOver: boolean) => {
    const { clientMessageId } = attempt;
    const shown = { ...attempt, at: new Date().toISOString(), after: seenPosition ?? 0 };
    putOutgoing(kept(), conversationId, { ...shown, state: "sending" });
    setState("idle");
    try {
      const url = workshopUrl(workshop, `conversations/${conversationId}/messages`);
      const body = { ...attempt, seenPosition, takesOver };
      await requestJson<MessageView>(url, jsonBody("POST", body));
      await onSent();
      takeOutgoing(kept(), conversationId, clientMessageId);
    } catch (error) {
      if (draft.restore(attempt)) {
        takeOutgoing(kept(), conversationId, clientMessageId);
        setState(error instanceof RequestFailed ? stateAfter(error) : "failed");
      } else {
        putOutgoing(kept(), conversationId, { ...shown, state: "failed" });
      }
    }
  };

  const send = (takesOver = false) => {
    if (!canSend) return;
    const attempt = draft.attempt();
    draft.clear();
    void deliver(attempt, takesOver);
  };
  return {
    text: draft.text,
    state,
    excess,
    /** What a canned reply could not fill in. */
    missing,
    canSend,
    write: draft.write,
    send,
    /** Sends one again that stands in the thread. */
    resend: (attempt: Attempt) => void deliver(attempt, false),
  };
}

function stateAfter({ status, reason }: RequestFailed): ReplyState {
  if (status === 403) return "forbidden";
  return reason === "conversation_taken" ? "taken" : "failed";
}
