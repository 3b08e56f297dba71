"use client";

import { useSyncExternalStore } from "react";

/** A choice of yes or no, as `createBrowserSwitch` makes it. */
export type BrowserSwitch = ReturnType<typeof createBrowserSwitch>;

/** The choice, anew with each change. */
export function useBrowserSwitch({ subscribe, read, usual }: BrowserSwitch): boolean {
  return useSyncExternalStore(subscribe, read, () => usual);
}

/** A choice of yes or no that this browser keeps; without storage it lasts as long as the page. */
export function createBrowserSwitch(place: string, usual: boolean) {
  const listeners = new Set<() => void>();
  let kept: boolean | null = null;

  const read = (): boolean => {
    try {
      const found = window.localStorage.getItem(place);
      kept ??= found === null ? usual : found === "true";
    } catch {
      kept ??= usual;
    }
    return kept;
  };
  const subscribe = (onChange: () => void) => {
    listeners.add(onChange);
    return () => void listeners.delete(onChange);
  };
  return {
    read,
    subscribe,
    usual,
    save(isWanted: boolean): void {
      kept = isWanted;
      try {
        window.localStorage.setItem(place, String(isWanted));
      } catch {
        // A browser that keeps nothing still follows the choice for now.
      }
      for (const listener of listeners) listener();
    },
  };
}
