"use client";

import { useSyncExternalStore } from "react";

const place = "carbot.enterSends";
const listeners = new Set<() => void>();
let kept: boolean | null = null;

function read(): boolean {
  try {
    kept ??= window.localStorage.getItem(place) !== "false";
  } catch {
    kept ??= true;
  }
  return kept;
}

/** Keeps for this browser whether Enter sends. */
export function saveEnterSends(isWanted: boolean): void {
  kept = isWanted;
  try {
    window.localStorage.setItem(place, String(isWanted));
  } catch {
    // A browser that keeps nothing still follows the choice for now.
  }
  for (const listener of listeners) listener();
}

/** Whether Enter sends, as in every chat the team knows, or makes a new line. */
export function useEnterSends(): boolean {
  return useSyncExternalStore(subscribe, read, () => true);
}

function subscribe(onChange: () => void) {
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}
