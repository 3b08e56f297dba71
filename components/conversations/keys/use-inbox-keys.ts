"use client";

import { useEffect } from "react";
import { createBrowserSwitch, useBrowserSwitch } from "@/components/api/browser-switch";
import { type Command, keys, sendCommand } from "./commands";

/** Single keys can get in the way of who dictates or has unsteady hands: then they are switched off. */
export const keysAreOn = createBrowserSwitch("carbot.inboxKeys", true);

const commands = Object.entries(keys) as [Command, string][];

/** What a key means, pressed outside of any field and dialog. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat)
    return null;
  const target = event.target instanceof Element ? event.target : null;
  const isTaken = target?.closest(
    "input, textarea, select, [contenteditable=true], [role=dialog], [role=listbox]",
  );
  if (isTaken) return null;
  return commands.find(([, key]) => key === event.key)?.[0] ?? null;
}

/** Hands the inbox's keys to whoever can do what they ask for. */
export function useInboxKeys(): void {
  const isOn = useBrowserSwitch(keysAreOn);
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      sendCommand(command);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn]);
}
