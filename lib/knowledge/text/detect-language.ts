import type { Locale } from "@/lib/core/locales";
import { functionWords } from "./function-words";
import { languageWords } from "./language-words";
import { tokenise } from "./tokens";

/** A guess at a text's language; `isClear` is false when the words decide nothing ("MOT?"). */
export type LanguageGuess = { locale: Locale; isClear: boolean };

/** Tells German from English by function words, trade words and umlauts; `fallback` when there is no evidence. */
export function detectLanguage(text: string, fallback: Locale): LanguageGuess {
  let german = /[äöüß]/i.test(text) ? 1 : 0;
  let english = 0;
  for (const { word } of tokenise(text)) {
    const isGerman = functionWords.de.has(word) || languageWords.de.has(word);
    const isEnglish = functionWords.en.has(word) || languageWords.en.has(word);
    if (isGerman && !isEnglish) german += 1;
    if (isEnglish && !isGerman) english += 1;
    if (!isGerman && !isEnglish) german += looksGerman(word) ? 0.5 : 0;
  }
  if (german === english) return { locale: fallback, isClear: false };
  return { locale: german > english ? "de" : "en", isClear: true };
}

function looksGerman(word: string): boolean {
  return /(?:ung|ungen|heit|keit|schaft|wechsel|sch|zeug|lich)$/.test(word);
}
