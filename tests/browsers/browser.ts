/** A browser under W3C WebDriver's commands, over whichever wire it takes them. */
export type Browser = {
  go: (url: string) => Promise<void>;
  /** Runs the body of a function in the page and returns what it returns or resolves with. */
  run: (body: string) => Promise<unknown>;
  /** Presses keys one after the other, as a person does; e.g. `"\uE007"` is Enter. */
  type: (keys: string) => Promise<void>;
  close: () => Promise<void>;
};

/** Keys as WebDriver names them. */
export const keys = { enter: "\uE007", escape: "\uE00C" } as const;

/** The actions of WebDriver that press and release each key. */
export function keyActions(text: string): unknown[] {
  const actions = [...text].flatMap((value) => [
    { type: "keyDown", value },
    { type: "keyUp", value },
  ]);
  return [{ type: "key", id: "keyboard", actions }];
}

/** A script for WebDriver's asynchronous execution: answers `{ value }` or `{ error }`. */
export function asyncScript(body: string): string {
  return `const done = arguments[arguments.length - 1];
    (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
}

/** What `asyncScript` answered; throws what the page threw. */
export function answerOf(outcome: unknown): unknown {
  const { value, error } = outcome as { value?: unknown; error?: string };
  if (error !== undefined) throw new Error(`the page threw ${error}`);
  return value;
}
