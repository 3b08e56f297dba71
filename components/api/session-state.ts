"use client";

import { useSyncExternalStore } from "react";

let hasEnded = false;
const listeners = new Set<() => void>();

/** Notes what the last answer said about the session, so that every part of the page knows. */
export function noteSession(state: "alive" | "ended") {
  hasEnded = state === "ended";
  for (const listener of listeners) listener();
}

/** Whether the server no longer knows who is here; signing in in another tab undoes it. */
export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => hasEnded,
    () => false,
  );
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
