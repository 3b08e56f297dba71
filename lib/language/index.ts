import deDays from "./de/day-words.json";
import deEveryday from "./de/everyday-groups.json";
import deTrade from "./de/trade-groups.json";
import enDays from "./en/day-words.json";
import enEveryday from "./en/everyday-groups.json";
import enTrade from "./en/trade-groups.json";
import measures from "./measures.json";

/** Words beside a number that say what it measures, both languages. */
export { measures };

/** Words that stand for one thing, by the thing's name; each entry lists them comma-separated. */
export type WordGroups = Readonly<Record<string, string>>;

/** What the engine knows of a language beyond its grammar: groups of words with one meaning. */
export type LanguagePack = {
  groups: readonly WordGroups[];
  /** Words that days and times of day are said with. */
  dayWords: readonly string[];
};

/** The languages the engine reads; another one is another folder. */
export const languagePacks: Readonly<Record<string, LanguagePack>> = {
  de: { groups: [deTrade, deEveryday], dayWords: deDays },
  en: { groups: [enTrade, enEveryday], dayWords: enDays },
};
