"use client";

import { useEffect, useId } from "react";

const holders = new Set<string>();

/** Says of one place, by a key of its own, whether it holds text that is nowhere else yet. */
export function markUnsaved(key: string, isUnsaved: boolean) {
  if (isUnsaved) holders.add(key);
  else holders.delete(key);
}

/** Whether leaving this page now would lose what somebody has written. */
export function hasUnsavedWork(): boolean {
  return holders.size > 0;
}

/** The same for a component, which holds nothing any more once it is gone. */
export function useUnsaved(isUnsaved: boolean) {
  const key = useId();
  useEffect(() => {
    markUnsaved(key, isUnsaved);
    return () => markUnsaved(key, false);
  }, [key, isUnsaved]);
}
