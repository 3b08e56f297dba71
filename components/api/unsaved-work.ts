"use client";

import { useEffect, useId } from "react";

/** By the key of a place: whether what is written there goes with the page it stands on. */
const holders = new Map<string, boolean>();

/** Says of one place, by a key of its own, whether it holds text that is nowhere else yet. */
export function markUnsaved(key: string, isUnsaved: boolean, isLostWithPage = false) {
  if (isUnsaved) holders.set(key, isLostWithPage);
  else holders.delete(key);
}

/** Whether leaving the dashboard now would lose what somebody has written. */
export function hasUnsavedWork(): boolean {
  return holders.size > 0;
}

/** Whether already another page of the dashboard would lose it; a reply is kept until its conversation is open again. */
export function isWorkLostWithPage(): boolean {
  return [...holders.values()].includes(true);
}

/** The same for a component, which holds nothing any more once it is gone. */
export function useUnsaved(isUnsaved: boolean) {
  const key = useId();
  useEffect(() => {
    markUnsaved(key, isUnsaved, true);
    return () => markUnsaved(key, false);
  }, [key, isUnsaved]);
}
