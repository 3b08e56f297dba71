"use client";

import { useEffect, useRef, useState } from "react";
import { workshopUrl } from "@/components/api/workshop-urls";
import { useLive, useLiveListener } from "./live-context";

/** How long somebody who has typed counts as typing. */
const typingMs = 6_000;

/** Who else is writing in a conversation: the customer, or a colleague by name. */
export type Typist = { from: "visitor" | "member"; name: string | null };

/**
 * Follows who is writing in a conversation, for a moment after each sign of it and until the next message is there; `lastPosition` is
 * the position of the newest one.
 */
export function useTypist(conversationId: string, lastPosition: number | undefined): Typist | null {
  const { memberId } = useLive();
  const [heard, setHeard] = useState<(Typist & { after: number | undefined }) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveListener({
    onSignal: (signal) => {
      if (signal.conversationId !== conversationId || signal.state !== "typing") return;
      if (signal.memberId !== null && signal.memberId === memberId) return;
      clearTimeout(timer.current);
      setHeard({ ...signal, after: lastPosition });
      timer.current = setTimeout(() => setHeard(null), typingMs);
    },
  });
  return heard?.after === lastPosition ? heard : null;
}

/**
 * Tells the customer and the colleagues that this member writes: with the first letter of a message and from time to time after it.
 * Nothing depends on it.
 */
export function useTellTyping(
  workshop: string,
  conversationId: string,
): (isBegun: boolean) => void {
  const toldAt = useRef(0);
  return (isBegun) => {
    const now = Date.now();
    if (!isBegun && now - toldAt.current < typingMs / 2) return;
    toldAt.current = now;
    const url = workshopUrl(workshop, `conversations/${conversationId}/typing`);
    void fetch(url, { method: "POST" }).catch(() => undefined);
  };
}
