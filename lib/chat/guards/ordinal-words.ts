import { monthName } from "./dates";
import { germanNumber } from "./number-words";

const irregular: Readonly<Record<string, number>> = { ers: 1, drit: 3, sieb: 7, ach: 8 };

const english =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const englishOrdinal = String.raw`(?:(twenty|thirty)[- ])?(${english.toReversed().join("|")}|thirtieth)`;

const germanDay = new RegExp(String.raw`\b(\p{L}+)te[nr]?(?=\s+${monthName})`, "giu");
const englishDay = new RegExp(String.raw`\b${englishOrdinal}(?=\s+(?:of\s+)?${monthName})`, "giu");
const dayBehind = new RegExp(
  String.raw`(?<=(?<!\p{L})${monthName}\s+)(?:the\s+)?${englishOrdinal}\b`,
  "giu",
);

/** Writes ordinals in words beside a month as digits: `vierundzwanzigsten Dezember` is `24. Dezember`. */
export function writeOrdinals(text: string): string {
  return text
    .replace(germanDay, (words, stem: string) => {
      const bare = stem.toLowerCase();
      const value = irregular[bare] ?? germanNumber(bare) ?? germanNumber(bare.replace(/s$/u, ""));
      return value === null ? words : `${value}.`;
    })
    .replace(englishDay, (_, tens: string | undefined, ones: string) => `${dayOf(tens, ones)}th`)
    .replace(dayBehind, (_, tens: string | undefined, ones: string) => `${dayOf(tens, ones)}`);
}

function dayOf(tens: string | undefined, ones: string): number {
  const word = ones.toLowerCase();
  const base = tens === undefined ? 0 : tens.toLowerCase() === "twenty" ? 20 : 30;
  return word === "thirtieth" ? 30 : base + english.indexOf(word) + 1;
}
