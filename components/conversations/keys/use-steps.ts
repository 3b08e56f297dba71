"use client";

import { useRouter } from "next/navigation";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { useChanges } from "../changes/use-changes";
import type { Selection } from "../selection/use-selection";
import { useCommand } from "./commands";

type StepsOptions = {
  workshop: string;
  query: string;
  rows: readonly ConversationRow[];
  openId: string | undefined;
  selection: Selection;
  changes: ReturnType<typeof useChanges>;
};

/** Goes through the list by keys: the next and the one before, pick this one, take the last change back. */
export function useSteps({
  workshop,
  query,
  rows,
  openId,
  selection,
  changes,
}: StepsOptions): void {
  const router = useRouter();
  const step = (by: 1 | -1) => {
    const row = rows[neighbour(rows, openId, by)];
    if (row) router.push(`/w/${workshop}/inbox/${row.id}${query && `?${query}`}`);
  };
  useCommand("next", () => step(1));
  useCommand("previous", () => step(-1));
  useCommand("select", () => openId && selection.toggle(openId));
  useCommand("undo", () => void changes.undo());
}

/** The place beside the open one; with none open, or one that has left the list, the first. */
export function neighbour(
  rows: readonly Pick<ConversationRow, "id">[],
  openId: string | undefined,
  by: 1 | -1,
): number {
  const place = rows.findIndex(({ id }) => id === openId);
  return place === -1 ? 0 : Math.min(Math.max(place + by, 0), rows.length - 1);
}
