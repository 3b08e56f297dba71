import { z } from "zod";
import { actionKinds, polarities, saidFact } from "../frame";

/** What a customer may ask, as a model names it. */
export const selectedAsks = [
  "price",
  "duration",
  "details",
  "offered",
  "compare",
  "list",
  "open",
  "week",
  "closures",
  "firstOpen",
  "contact",
  "text",
  "symptom",
  "talk",
] as const;

/** Words that say more of an ask; which of them count depends on its kind. */
export const aboutWords = [
  "together",
  "opens",
  "closes",
  "address",
  "phone",
  "email",
  "website",
  "greeting",
  "thanks",
  "bye",
  "insult",
  "areYouHuman",
  "howAreYou",
  "ok",
  "help",
  "decline",
] as const;

const selectedAsk = z.object({
  ask: z.enum(selectedAsks),
  /** Short ids of the prompt: `S3`, `S3*4` for four of them, `S3.2`, `F7`, `F7.3`, `D2.1`, `C1`. */
  ids: z.array(z.string()).default([]),
  /** Days and times in the forms that `readWhenTokens` knows. */
  when: z.array(z.string()).default([]),
  about: z.array(z.string()).default([]),
  /** A category of the price list, for `list`. */
  category: z.string().nullable().default(null),
  yesNo: z.enum(polarities).nullable().default(null),
  because: z.array(z.string()).default([]),
});
export type SelectedAsk = z.infer<typeof selectedAsk>;

const selectedAction = z.object({
  kind: z.enum(actionKinds),
  ids: z.array(z.string()).default([]),
  when: z.array(z.string()).default([]),
  lateMinutes: z.number().nullable().default(null),
});

/**
 * What a model answers: ids of the prompt and a few words, flat, and without any bound that a provider's JSON schema may not know;
 * `toFrame` bounds and checks it. What it leaves out is as if it had said nothing there.
 */
export const selection = z.object({
  /** ISO 639-1 of the customer's language. */
  lang: z.string().default(""),
  asks: z.array(selectedAsk).default([]),
  action: selectedAction.nullable().default(null),
  said: z.array(z.object({ kind: saidFact.shape.kind, value: z.number() })).default([]),
  /** A question back: ids or words of the catalogue to choose from. */
  clarify: z.array(z.string()).default([]),
  unknown: z.array(z.string()).default([]),
  refuse: z.enum(["injection", "otherBusiness", "offTopic"]).nullable().default(null),
  /** The only words of its own: a reply to small talk (`talk`), or a sentence in the customer's language by its id. */
  says: z.array(z.object({ id: z.string(), text: z.string() })).default([]),
});
export type Selection = z.infer<typeof selection>;

/** Reads a model's answer, code fences and words around the object allowed; null for anything else. */
export function parseSelection(text: string): Selection | null {
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  if (from < 0 || to < from) return null;
  try {
    return selection.safeParse(JSON.parse(text.slice(from, to + 1))).data ?? null;
  } catch {
    return null;
  }
}
