import type { Locale } from "@/lib/core/locales";
import { concepts } from "../lexicon/concepts";
import { functionWords } from "./function-words";
import { languageWords } from "./language-words";
import { foldWords } from "./fold";
import { readableText } from "./readable";
import { tokenise } from "./tokens";

/** A guess at a text's language; `isClear` is false when the words decide nothing ("MOT?"), `isSure` when more than one word says so. */
export type LanguageGuess = { locale: Locale; isClear: boolean; isSure: boolean };

/** Words of the trade that only one of the languages has. */
const trade = { de: tradeWords("de"), en: tradeWords("en") };
/** English words that German dialects use for their own: "kriag i a Leihauto", "heut no offen". */
const dialectToo: ReadonlySet<string> = new Set(["a", "i", "is", "no", "as", "so", "de"]);
const weakEvidence = 0.3;
/** More than one word: a name may be a word of the other language ("Joe Hart"). */
const sureEvidence = 1.5;
/** Nobody changes the language after that. */
const maxChars = 1500;

/** Tells German from English by function words, trade words and umlauts; `fallback` when there is no evidence. */
export function detectLanguage(text: string, fallback: Locale): LanguageGuess {
  const written = readableText(text, maxChars);
  let german = /[äöüß]/i.test(written) ? 1 : 0;
  let english = 0;
  for (const { word } of tokenise(written)) {
    if (dialectToo.has(word)) {
      english += weakEvidence;
      continue;
    }
    const isGerman = functionWords.de.has(word) || languageWords.de.has(word);
    const isEnglish = functionWords.en.has(word) || languageWords.en.has(word);
    if (isGerman && !isEnglish) german += 1;
    if (isEnglish && !isGerman) english += 1;
    if (isGerman || isEnglish) continue;
    if (trade.de.has(word) && !trade.en.has(word)) german += 0.5;
    else if (trade.en.has(word) && !trade.de.has(word)) english += 0.5;
    else if (looksGerman(word)) german += 0.5;
  }
  if (german === english) return { locale: fallback, isClear: false, isSure: false };
  const isSure = Math.abs(german - english) >= sureEvidence;
  return { locale: german > english ? "de" : "en", isClear: true, isSure };
}

function looksGerman(word: string): boolean {
  return /(?:ung|ungen|heit|keit|schaft|wechsel|sch|zeug|lich)$/.test(word);
}

function tradeWords(language: Locale): ReadonlySet<string> {
  return new Set(concepts.flatMap((concept) => foldWords(concept[language]).split(" ")));
}
