"use client";

import { useState } from "react";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationPatch, ConversationRow } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";

/** Takes over, hands back, closes and reopens; `onChanged` runs after the server has agreed. */
export function useChangeConversation(conversationId: string, onChanged: () => void) {
  const { workshop, reload } = useInbox();
  const [isChanging, setIsChanging] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);

  const change = async (patch: ConversationPatch) => {
    if (isChanging) return;
    setIsChanging(true);
    setHasFailed(false);
    try {
      const url = workshopUrl(workshop, `conversations/${conversationId}`);
      await requestJson<ConversationRow>(url, jsonBody("PATCH", patch));
      onChanged();
      reload();
    } catch {
      setHasFailed(true);
    } finally {
      setIsChanging(false);
    }
  };

  return {
    isChanging,
    hasFailed,
    /** Without an assignee named it is whoever asks, also where a colleague had taken over. */
    takeOver: () => change({ mode: "human" }),
    handBack: () => change({ mode: "bot" }),
    close: () => change({ status: "closed" }),
    reopen: () => change({ status: "open" }),
  };
}
