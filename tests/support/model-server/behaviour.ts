import type { ReadPrompt } from "@/scripts/eval/read-prompt";

/** What the server does with one request. */
export type Behaviour =
  /** Says a text, in small pieces. */
  | { kind: "say"; text: string }
  /** Says a text when it may. */
  | { kind: "wait"; until: Promise<void>; text: string }
  /** Says so much of a text and drops the connection. */
  | { kind: "cut"; text: string }
  /** Says so much and then nothing any more. */
  | { kind: "stall"; text: string }
  /** Says a text again and again, for as long as anybody listens. */
  | { kind: "repeat"; text: string }
  | { kind: "status"; status: number }
  | { kind: "empty" }
  /** Bytes that are no event stream of anybody's. */
  | { kind: "garbage" };

/** What a character sees of the request. */
export type Asked = {
  /** The whole request, as it came. */
  prompt: string;
  /** What a model reader's request holds; fails for any other. */
  read: () => ReadPrompt;
};

/** Decides how to behave. */
export type Character = (asked: Asked) => Behaviour;
