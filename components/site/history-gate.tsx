"use client";

type Gate = (event: PopStateEvent) => void;

let gate: Gate | null = null;

// The router listens from its first effect on, and of one event's listeners the first to come is the first to hear: a module of the
// outermost layout is read before any effect.
if (typeof window !== "undefined") window.addEventListener("popstate", (event) => gate?.(event));

/** Lets one place of the page look at a step through the history before the router does; null ends it. */
export function setHistoryGate(next: Gate | null) {
  gate = next;
}

/** Nothing to see; standing in the outermost layout, it makes the gate be there before the router. */
export function HistoryGate() {
  return null;
}
