"use client";

import { useRef, useState } from "react";
import { jsonBody, requestJson } from "@/components/api/request-json";
import { workshopUrl } from "@/components/api/workshop-urls";
import type { ConversationPatch, ConversationRow } from "@/lib/conversations/schemas";
import type { Colleague } from "../notes/mentions-in";
import { patchRow } from "./patch-row";

/** What was done last and can be undone: `kind` says it, `count` to how many. */
export type DoneChange = { changeId: string; kind: ChangeKind; count: number };
export type ChangeKind = "closed" | "reopened" | "assigned" | "tagged" | "snoozed" | "handedBack";

/** Of what a change is, for the line that offers to undo it. */
export function kindOf(patch: ConversationPatch): ChangeKind {
  if (patch.status) return patch.status === "closed" ? "closed" : "reopened";
  if (patch.tags) return "tagged";
  if (patch.snoozedUntil !== undefined) return "snoozed";
  return patch.mode === "bot" ? "handedBack" : "assigned";
}

type ChangesOptions = {
  workshop: string;
  memberEmail: string;
  colleagues: readonly Colleague[];
  /** Shows rows as they will be; the answer takes that back. */
  show: (rows: readonly ConversationRow[]) => void;
  reload: () => void;
};

export type RowPatch = { row: ConversationRow; patch: ConversationPatch };

/** Changes conversations: shown at once, taken back where the server refuses, and to be undone afterwards. */
export function useChanges({ workshop, memberEmail, colleagues, show, reload }: ChangesOptions) {
  const [done, setDone] = useState<DoneChange | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const last = useRef<DoneChange | null>(null);
  /** Whoever undoes at once means what is still on its way. */
  const underWay = useRef<Promise<unknown>>(Promise.resolve());
  const url = workshopUrl(workshop, "conversations");

  const note = (next: DoneChange | null) => {
    last.current = next;
    setDone(next);
  };

  const make = async (patches: readonly RowPatch[], kind: ChangeKind): Promise<boolean> => {
    const changeId = crypto.randomUUID();
    const changes = patches.map(({ row, patch }) => ({ id: row.id, ...patch }));
    try {
      show(await requestJson<ConversationRow[]>(url, jsonBody("PATCH", { changeId, changes })));
      note({ changeId, kind, count: patches.length });
      return true;
    } catch {
      show(patches.map(({ row }) => row));
      reload();
      setHasFailed(true);
      return false;
    }
  };

  /** Resolves with whether the server has made it. */
  const change = (patches: readonly RowPatch[]): Promise<boolean> => {
    const [first] = patches;
    if (!first) return Promise.resolve(true);
    setHasFailed(false);
    show(patches.map(({ row, patch }) => patchRow(row, patch, { memberEmail, colleagues })));
    const made = make(patches, kindOf(first.patch));
    underWay.current = made;
    return made;
  };

  const undo = async () => {
    await underWay.current;
    const undone = last.current;
    if (!undone) return;
    note(null);
    try {
      const body = jsonBody("POST", { changeId: undone.changeId });
      show(await requestJson<ConversationRow[]>(`${url}/undo`, body));
    } catch {
      setHasFailed(true);
    }
    reload();
  };

  return { change, undo, done, hasFailed, forget: () => note(null) };
}
