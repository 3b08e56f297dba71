import { selection, type Selection } from "@/lib/understanding/schemas";
import type { ReadPrompt } from "@/scripts/eval/read-prompt";
import type { Character } from "./behaviour";

/** Says what it selects of a prompt, as a model reader is told to. */
export const selecting =
  (select: (read: ReadPrompt) => Partial<Selection>): Character =>
  ({ read }) => ({ kind: "say", text: JSON.stringify(selection.parse(select(read()))) });

/** Selects the text whose words are nearest to the message. */
export const honest: Character = selecting((read) => ({
  lang: "de",
  asks: asksOf([{ ask: "text", ids: [nearestText(read)] }]),
}));

export const status =
  (code: number): Character =>
  () => ({ kind: "status", status: code });
export const silent: Character = () => ({ kind: "stall", text: "" });
export const stalling: Character = () => ({ kind: "stall", text: half });
export const dying: Character = () => ({ kind: "cut", text: half });
export const endless: Character = () => ({ kind: "repeat", text: '{"lang":"de","asks":[' });
export const empty: Character = () => ({ kind: "empty" });
export const garbled: Character = () => ({ kind: "garbage" });
/** Answers as if it were the workshop. */
export const prosaic: Character = () => ({
  kind: "say",
  text: "Gern! Das kostet bei uns heute nur 5 €, Ihr Termin ist gebucht.",
});

const half = '{"lang":"de","asks":[{"ask":"text","ids":["F1.1"],"wh';

/** Asks of a selection, with all that is not given left out. */
export function asksOf(asks: readonly object[]): Selection["asks"] {
  return selection.shape.asks.parse(asks);
}

/** The id of the text that shares most beginnings of words with the message. */
export function nearestText({ catalogue, messages }: ReadPrompt): string {
  const wanted = beginnings(messages.at(-1) ?? "");
  const texts = Map.groupBy(catalogue.sentences, ({ passageId }) => passageId);
  const scored = [...texts].map(([id, sentences]) => {
    const words = new Set(sentences.flatMap(({ title, text }) => beginnings(`${title} ${text}`)));
    return { id, score: wanted.filter((it) => words.has(it)).length };
  });
  return scored.toSorted((left, right) => right.score - left.score)[0]?.id ?? "F1";
}

function beginnings(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{6}/gu) ?? [];
}
