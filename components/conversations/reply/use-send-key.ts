"use client";

import type { KeyboardEvent } from "react";
import { useBrowserSwitch } from "@/components/api/browser-switch";
import { enterSends } from "./reply-settings";

/**
 * Whether a key sends. Where Enter sends, it makes a new line with Shift; where it does not, it sends with Ctrl. A finger has neither at
 * hand: there Enter makes the line, and the button sends. While an input method offers words, Enter takes one.
 */
export function useSendKey(): (event: KeyboardEvent) => boolean {
  const doesEnterSend = useBrowserSwitch(enterSends);
  return ({ key, shiftKey, ctrlKey, metaKey, nativeEvent }) => {
    if (key !== "Enter" || shiftKey || nativeEvent.isComposing) return false;
    return ctrlKey || metaKey || (doesEnterSend && !window.matchMedia("(pointer: coarse)").matches);
  };
}
