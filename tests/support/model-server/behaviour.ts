import type { ReadPrompt } from "@/scripts/eval/read-prompt";

/** What the server does with one request. */
export type Behaviour =
  /** Says a text, in small pieces. */
  | { kind: "say"; text: string }
  /** Says a text, and goes on when it may. */
  | { kind: "pause"; text: string; until: Promise<void>; rest: string }
  /** Says so much of a text and drops the connection. */
  | { kind: "cut"; text: string }
  /** Says so much and then nothing any more. */
  | { kind: "stall"; text: string }
  | { kind: "status"; status: number }
  | { kind: "empty" }
  /** Bytes that are no event stream of anybody's. */
  | { kind: "garbage" };

/** What a character sees of the request. */
export type Asked = {
  /** Everything the prompt says, as it was written. */
  prompt: string;
  /** The catalogue and the message in it. */
  read: ReadPrompt;
};

/** Decides how to behave. */
export type Character = (asked: Asked) => Behaviour;
