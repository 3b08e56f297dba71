/** A sign that was typed to look something up, where it stands, and the word begun behind it. */
export type FoundTrigger = { trigger: string; from: number; query: string };

/** The sign at the beginning of the word under the caret, if it is one of these: "Hallo @Ka" is "@" with "Ka". */
export function findTrigger(
  text: string,
  caret: number,
  triggers: readonly string[],
): FoundTrigger | null {
  const word = /(?:^|\s)(\S*)$/.exec(text.slice(0, caret))?.[1] ?? "";
  const trigger = triggers.find((sign) => word.startsWith(sign));
  if (trigger === undefined) return null;
  const query = word.slice(trigger.length);
  // An address or a path is no name that is looked for.
  if (query.includes(trigger)) return null;
  return { trigger, from: caret - word.length, query };
}

/** The text with what was looked up in place of the sign and the word, and where the caret stands then. */
export function putInPlace(
  text: string,
  caret: number,
  { from }: FoundTrigger,
  insert: string,
): { text: string; caret: number } {
  const before = text.slice(0, from) + insert;
  return { text: before + text.slice(caret), caret: before.length };
}
