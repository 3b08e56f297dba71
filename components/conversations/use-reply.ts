"use client";

import { useState } from "react";
import { jsonBody, RequestFailed, requestJson } from "@/components/api/request-json";
import { markUnsaved } from "@/components/api/unsaved-work";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { MessageView } from "@/lib/conversations/schemas";
import { attemptFor, type Draft, drafts, emptyDraft } from "./drafts";
import { useInbox } from "./inbox-context";

export const replyLimit = 4_000;

/** `taken`: a colleague has the conversation, and it was not said that this reply takes it over. */
export type ReplyState = "idle" | "sending" | "failed" | "forbidden" | "taken";

type ReplyOptions = {
  /** Position of the newest message on screen: what came later stays unread. */
  seenPosition: number | undefined;
  /** Runs after the server has stored the reply. */
  onSent: () => Promise<unknown>;
};

/** The reply being written to one conversation. */
export function useReply(conversationId: string, { seenPosition, onSent }: ReplyOptions) {
  const { workshop } = useInbox();
  const [draft, setDraft] = useState<Draft>(() => drafts.get(conversationId) ?? emptyDraft);
  const [state, setState] = useState<ReplyState>("idle");

  const keep = (next: Draft) => {
    drafts.set(conversationId, next);
    markUnsaved(`reply ${conversationId}`, next.text.trim() !== "");
    setDraft(next);
  };
  const excess = Math.max(0, draft.text.trim().length - replyLimit);
  const canSend = state !== "sending" && draft.text.trim() !== "" && excess === 0;

  const send = async (takesOver = false) => {
    if (!canSend) return;
    const attempt = attemptFor(draft, () => crypto.randomUUID());
    keep({ text: draft.text, attempt });
    setState("sending");
    try {
      const url = workshopUrl(workshop, `conversations/${conversationId}/messages`);
      await requestJson<MessageView>(
        url,
        jsonBody("POST", { ...attempt, seenPosition, takesOver }),
      );
      await onSent();
      keep(emptyDraft);
      setState("idle");
    } catch (error) {
      setState(error instanceof RequestFailed ? stateAfter(error) : "failed");
    }
  };

  const write = (text: string) => keep({ text, attempt: draft.attempt });
  return { text: draft.text, state, excess, canSend, write, send };
}

function stateAfter({ status, reason }: RequestFailed): ReplyState {
  if (status === 403) return "forbidden";
  return reason === "conversation_taken" ? "taken" : "failed";
}
