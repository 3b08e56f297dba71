import { locales, type Locale } from "@/lib/core/locales";
import { detectLanguage, foldWords, splitSentences } from "@/lib/knowledge";
import type { HistoryMessage } from "./schemas";
import { asksSomething, readIntents } from "./understand/intents";

/** The language a turn falls back on: what the visitor's browser asks for ("de-AT"), else the workshop's own. */
export function fallbackLocale(requested: string | undefined, workshop: Locale): Locale {
  const language = requested?.slice(0, 2).toLowerCase();
  return locales.find((locale) => locale === language) ?? workshop;
}

/** The language of a message when its words say so, else the fallback. */
export function messageLocale(message: string, fallback: Locale): Locale {
  return detectLanguage(message, fallback).locale;
}

/**
 * The customer's language: the one they ask for, else that of what they ask in this message ("Hi there! Was kostet …"), else of all
 * of it, else of their last clear message, else as asked. One word that asks nothing changes no language that is settled: "Joe Hart".
 */
export function replyLanguage(
  question: string,
  history: readonly HistoryMessage[],
  fallback: Locale,
): Locale {
  const wanted = wantedLanguage.find(([pattern]) => pattern.test(question));
  if (wanted) return wanted[1];
  const said = history.filter(({ author }) => author === "visitor").map(({ body }) => body);
  return (
    [...said, question].reduce<Locale | null>(
      (settled, text) => languageAfter(settled, text, fallback),
      null,
    ) ?? fallback
  );
}

function languageAfter(settled: Locale | null, text: string, fallback: Locale): Locale | null {
  const asked = detectLanguage(askingSentences(text), fallback);
  if (asked.isClear) return asked.locale;
  const whole = detectLanguage(text, fallback);
  const isHeard = whole.isSure || (whole.isClear && settled === null);
  return isHeard ? whole.locale : settled;
}

function askingSentences(message: string): string {
  return splitSentences(message)
    .filter((it) => it.endsWith("?") || asksSomething(readIntents(foldWords(it))))
    .join(" ");
}

const wantedLanguage: readonly (readonly [RegExp, Locale])[] = [
  [/\b(?:in|auf) (?:english|englisch)\b/i, "en"],
  [/\b(?:in|auf) (?:german|deutsch)\b/i, "de"],
];

/** "In English please: …" says how to answer, not what. */
export function withoutLanguageWish(message: string): string {
  const rest = message.replace(languageWish, " ").trim();
  return rest === "" ? message : rest;
}

const languageWish =
  /\b(?:in|auf) (?:english|englisch|german|deutsch)\b,? (?:please|pls|bitte)\b[:,.!]?/i;
