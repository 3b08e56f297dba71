"use client";

import { useEffect, useRef, useState } from "react";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLive, useLiveListener } from "./live-context";

/** How long somebody who has typed counts as typing. */
const typingMs = 6_000;

/** Who else is writing in a conversation: the customer, or a colleague by name. */
export type Typist = { from: "visitor" | "member"; name: string | null };

/** Follows who is writing in a conversation, for a moment after each sign of it. */
export function useTypist(conversationId: string): Typist | null {
  const { memberId } = useLive();
  const [typist, setTypist] = useState<Typist | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: Typist | null) => {
    clearTimeout(timer.current);
    setTypist(next);
    if (next) timer.current = setTimeout(() => setTypist(null), typingMs);
  };
  useLiveListener({
    onSignal: (signal) => {
      if (signal.conversationId !== conversationId || signal.state !== "typing") return;
      if (signal.memberId === null || signal.memberId !== memberId) show(signal);
    },
    // What was being written has arrived.
    onChanges: (changes) => {
      if (changes.some(({ row }) => row.id === conversationId)) show(null);
    },
  });
  return typist;
}

/** Tells the customer and the colleagues that this member writes; not with every letter, and nothing depends on it. */
export function useTellTyping(workshop: string, conversationId: string): () => void {
  const toldAt = useRef(0);
  return () => {
    const now = Date.now();
    if (now - toldAt.current < typingMs / 2) return;
    toldAt.current = now;
    const url = workshopUrl(workshop, `conversations/${conversationId}/typing`);
    void fetch(url, { method: "POST" }).catch(() => undefined);
  };
}
