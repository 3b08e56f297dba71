"use client";

import { useState } from "react";
import type { ConversationRow } from "@/lib/conversations/schemas";

/** More than these the server does not change at once. */
const changedMax = 100;

/** Which conversations of the list are picked to change them together; what is no longer shown is not picked either. */
export function useSelection(rows: readonly ConversationRow[]) {
  const [isOn, setIsOn] = useState(false);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const picked = rows.filter(({ id }) => ids.has(id));
  return {
    isOn,
    picked,
    has: (id: string) => ids.has(id),
    start: () => setIsOn(true),
    stop: () => {
      setIsOn(false);
      setIds(new Set());
    },
    toggle: (id: string) => {
      setIsOn(true);
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      });
    },
    pickAll: () =>
      setIds(new Set(rows.filter((_, place) => place < changedMax).map((row) => row.id))),
  };
}

export type Selection = ReturnType<typeof useSelection>;
