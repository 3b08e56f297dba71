"use client";

import { useEffect, useRef } from "react";

const field = ":is(input:not([type=hidden]), select, textarea):not([hidden] *)";

/** Puts the focus on the first field of what has just been opened; a `ref` for the element around it. */
export function focusFirstField(opened: HTMLElement | null) {
  opened?.querySelector<HTMLElement>(field)?.focus();
}

/** The `ref` of a button that gives way to what it opens: it has the focus again once that is closed. */
export function useReturnedFocus(isOpen: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}
