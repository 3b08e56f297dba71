"use client";

import { useState } from "react";
import type { ConversationDetail, ConversationPatch } from "@/lib/conversations/schemas";
import { patchRow } from "./changes/patch-row";
import { useInbox } from "./inbox-context";

type ChangeOptions = {
  /** Shows the conversation as it will be. */
  show: (conversation: ConversationDetail) => void;
  /** Asks for it again. */
  reload: () => void;
};

/** Changes who has the word and all else about an open conversation: at once, and back where the server refuses. */
export function useChangeConversation(
  conversation: ConversationDetail,
  { show, reload }: ChangeOptions,
) {
  const { change: changeRows, colleagues, memberEmail } = useInbox();
  const [isChanging, setIsChanging] = useState(false);

  const change = async (patch: ConversationPatch) => {
    if (isChanging) return;
    setIsChanging(true);
    show(patchRow(conversation, patch, { memberEmail, colleagues }));
    if (!(await changeRows([{ row: conversation, patch }]))) show(conversation);
    reload();
    setIsChanging(false);
  };

  return {
    isChanging,
    change: (patch: ConversationPatch) => void change(patch),
    /** Without an assignee named it is whoever asks, also where a colleague had taken over. */
    takeOver: () => void change({ mode: "human" }),
    handBack: () => void change({ mode: "bot" }),
    close: () => void change({ status: "closed" }),
    reopen: () => void change({ status: "open" }),
  };
}
