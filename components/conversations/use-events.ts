"use client";

import { useEffect, useRef } from "react";
import useSWR from "swr";
import { requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationDetail, ConversationEvent } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";

/** Who did what with a conversation; asked for when it opens, and again when somebody else has the word. */
export function useEvents(conversation: ConversationDetail): ConversationEvent[] {
  const { workshop } = useInbox();
  const { data, mutate } = useSWR<ConversationEvent[]>(
    workshopUrl(workshop, `conversations/${conversation.id}/events`),
    requestJson<ConversationEvent[]>,
    { revalidateOnFocus: false },
  );
  const { mode, status, assigneeEmail } = conversation;
  const state = `${mode} ${status} ${assigneeEmail}`;
  const known = useRef(state);
  useEffect(() => {
    if (known.current === state) return;
    known.current = state;
    void mutate();
  }, [state, mutate]);
  return data ?? [];
}
