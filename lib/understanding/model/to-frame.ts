import { atMost } from "./at-most";
import { locales, type Locale } from "@/lib/core/locales";
import { cutText, tidyText } from "@/lib/core/text";
import {
  action as actionShape,
  clarify as clarifyShape,
  frame as frameShape,
  frameVersion,
  type Action,
  type Clarify,
  type Frame,
  type Translation,
} from "../frame";
import type { NumberedCatalogue } from "./number-catalogue";
import { catalogueWords, inCustomersWords, isMadeOf, saidByCustomer } from "./own-words";
import { readWhenTokens } from "./read-when-tokens";
import { resolveIds } from "./resolve-ids";
import type { Selection } from "./selection";
import { toAsks } from "./to-asks";

/** What a selection is held against, beside the catalogue. */
export type SelectionContext = {
  /** As the customer wrote it. */
  message: string;
  /** The language where the model names none of ours. */
  locale: Locale;
  /** What our own readers found in the message. */
  slots: Frame["slots"];
  /** Whether a sentence of the model's own may be shown; `original` is what it translates, null for small talk. */
  mayBeSaid: (text: string, original: string | null, locale: Locale) => boolean;
};

export type MadeFrame = {
  /** Null when the selection says nothing that could be answered, or names more that does not exist than does. */
  frame: Frame | null;
  /** Ids it named that the catalogue does not have. */
  droppedIds: number;
  /** Sentences of its own that the guards kept back. */
  droppedWords: number;
};

/** Turns what a model selected into a frame: every id is looked up, every word of its own is checked, nothing is taken on trust. */
export function toFrame(
  selection: Selection,
  numbered: NumberedCatalogue,
  { message, locale, slots, mayBeSaid }: SelectionContext,
): MadeFrame {
  const lang = cutText(selection.lang.trim().toLowerCase(), 2);
  const language = locales.find((it) => it === lang) ?? locale;
  const isForeign = /^[a-z]{2}$/.test(lang) && lang !== language;
  const made = atMost(selection.asks, 8).map((it) => toAsks(it, numbered));
  const acted = toAction(selection.action, numbered);
  const asking = toClarify(selection.clarify, numbered);
  const words = checkedWords(selection, numbered, (text, original) =>
    mayBeSaid(text, original, language),
  );
  const asks = atMost(
    made.flatMap((it) => it.asks),
    8,
  ).map((it) => (it.ask === "talk" && words.talk !== null ? { ...it, reply: words.talk } : it));
  const parsed = frameShape.safeParse({
    version: frameVersion,
    reader: "model",
    language,
    foreignLanguage: isForeign ? lang : null,
    asks,
    action: acted.action,
    slots,
    said: saidByCustomer(selection.said, message),
    clarify: asking.clarify,
    unknown: inCustomersWords(selection.unknown, message),
    refuse: selection.refuse,
    ...(words.translations.length > 0 && { translations: words.translations }),
  });
  const droppedIds = made.reduce((sum, it) => sum + it.dropped, acted.dropped + asking.dropped);
  // Who mostly names what there is not has not read the catalogue.
  const isGrounded = 2 * droppedIds <= idsOf(selection).length;
  const frame = parsed.success && isGrounded && saysSomething(parsed.data) ? parsed.data : null;
  return { frame, droppedIds, droppedWords: words.dropped };
}

function idsOf({ asks, action, clarify }: Selection): string[] {
  return [
    ...asks.flatMap(({ ids, because }) => [...ids, ...because]),
    ...(action?.ids ?? []),
    ...clarify,
  ];
}

function saysSomething({ asks, action, clarify, unknown, refuse }: Frame): boolean {
  return asks.length + unknown.length > 0 || [action, clarify, refuse].some((it) => it !== null);
}

function toAction(
  selected: Selection["action"],
  numbered: NumberedCatalogue,
): { action: Action | null; dropped: number } {
  if (selected === null) return { action: null, dropped: 0 };
  const { services, dropped } = resolveIds(selected.ids, numbered);
  const { days, time } = readWhenTokens(selected.when);
  const action = actionShape.safeParse({
    kind: selected.kind,
    services: atMost(services, 4),
    days: atMost(days, 4),
    time,
    lateMinutes: actionShape.shape.lateMinutes.catch(null).parse(selected.lateMinutes),
  });
  return { action: action.data ?? null, dropped };
}

/** Options in words must be the workshop's own: "SUV", where a description tells it from others. */
function toClarify(
  options: readonly string[],
  numbered: NumberedCatalogue,
): { clarify: Clarify | null; dropped: number } {
  if (options.length === 0) return { clarify: null, dropped: 0 };
  const words = catalogueWords(numbered.catalogue);
  const found = atMost(options, 4).flatMap((option): Clarify["options"] => {
    const [service] = resolveIds([option], numbered).services;
    if (service) return [service];
    const text = tidyText(option).trim();
    return /\p{L}/u.test(text) && isMadeOf(text, words) ? [{ text }] : [];
  });
  const clarify = clarifyShape.safeParse({ options: found }).data ?? null;
  return { clarify, dropped: Math.min(options.length, 4) - found.length };
}

type Words = { talk: string | null; translations: Translation[]; dropped: number };

/** The model's own sentences that may be shown. */
function checkedWords(
  { says }: Selection,
  numbered: NumberedCatalogue,
  mayBeSaid: (text: string, original: string | null) => boolean,
): Words {
  const words: Words = { talk: null, translations: [], dropped: 0 };
  for (const { id, text: raw } of atMost(says, 8)) {
    const text = tidyText(raw).trim();
    const [ref] = resolveIds([id], numbered).sentences;
    const sentence = numbered.catalogue.sentences.find(
      (it) => it.passageId === ref?.passageId && it.sentence === ref.sentence,
    );
    if (id === "talk" && text.length <= 600 && mayBeSaid(text, null)) words.talk = text;
    else if (ref && sentence && text.length <= 1_200 && mayBeSaid(text, sentence.text)) {
      words.translations.push({ ...ref, text });
    } else words.dropped += 1;
  }
  return words;
}
