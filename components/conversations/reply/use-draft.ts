"use client";

import { useCallback, useSyncExternalStore } from "react";
import { markUnsaved } from "@/components/api/unsaved-work";
import { useInbox } from "../inbox-context";
import { type Attempt, attemptFor, KeptReplies } from "./kept-replies";

const byOwner = new Map<string, KeptReplies>();

/** What one member of a workshop is writing, in this browser. */
function keptRepliesOf(owner: string): KeptReplies {
  const known = byOwner.get(owner) ?? new KeptReplies(openStorage(), owner);
  byOwner.set(owner, known);
  return known;
}

function openStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** What the member of this inbox is writing; read by and by, for the server has no such thing. */
export function useKeptReplies(): () => KeptReplies {
  const { workshop, memberEmail } = useInbox();
  const owner = `${workshop} ${memberEmail}`;
  return useCallback(() => keptRepliesOf(owner), [owner]);
}

/** The text being written at one place; it survives a look at another one, and a reload. */
export function useDraft(place: string) {
  const kept = useKeptReplies();
  const subscribe = useCallback((onChange: () => void) => kept().subscribe(onChange), [kept]);
  const read = () => kept().get(place);
  // The server knows of none.
  const draft = useSyncExternalStore(subscribe, read, () => null);
  const text = draft?.text ?? "";

  const keep = (next: string, attempt: Attempt | null) => {
    kept().keep(place, next, attempt);
    markUnsaved(place, next.trim() !== "");
  };
  return {
    text,
    write: (next: string) => keep(next, read()?.attempt ?? null),
    /** Puts a text back that was tried already; false where another one has been begun since. */
    restore: (attempt: Attempt) => {
      const isFree = (read()?.text ?? "").trim() === "";
      if (isFree) keep(attempt.body, attempt);
      return isFree;
    },
    clear: () => keep("", null),
    /** What is sent now; the same text again has the same id, also after a reload. */
    attempt: () => {
      const next = attemptFor({ text, attempt: read()?.attempt ?? null }, () =>
        crypto.randomUUID(),
      );
      keep(text, next);
      return next;
    },
  };
}
