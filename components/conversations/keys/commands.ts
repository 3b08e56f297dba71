"use client";

import { useEffect, useRef } from "react";

/** What a key asks for; whoever can do it listens. */
export type Command =
  | "next"
  | "previous"
  | "reply"
  | "note"
  | "takeOver"
  | "close"
  | "search"
  | "select"
  | "undo"
  | "help";

/** The key of each command, as they stand in the help. */
export const keys: Readonly<Record<Command, string>> = {
  next: "j",
  previous: "k",
  reply: "r",
  note: "n",
  takeOver: "a",
  close: "e",
  search: "/",
  select: "x",
  undo: "z",
  help: "?",
};

type Listener = (command: Command) => void;
const listeners = new Set<Listener>();

/** Hands a command to whoever can do it. */
export function sendCommand(command: Command): void {
  for (const listener of listeners) listener(command);
}

/** Does something when its key is pressed; always by the newest function. */
export function useCommand(wanted: Command, run: () => void): void {
  const newest = useRef(run);
  useEffect(() => {
    newest.current = run;
  });
  useEffect(() => {
    const listener = (command: Command) => command === wanted && newest.current();
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [wanted]);
}
