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
  | { kind: "call"; name: string; input: unknown }
  | { kind: "status"; status: number }
  | { kind: "empty" }
  /** Bytes that are no event stream of anybody's. */
  | { kind: "garbage" };

/** What a character sees of the request. */
export type Asked = {
  /** Everything the prompt says. */
  prompt: string;
  /** The built-in answer that the prompt hands over. */
  answer: string;
  /** Whether tools have been called already. */
  hasResults: boolean;
  /** How many requests came before this one. */
  count: number;
};

/** Decides how to behave. */
export type Character = (asked: Asked) => Behaviour;
