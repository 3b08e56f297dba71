import { remembering } from "./remembering";
import { canBeWord } from "./word-length";

/**
 * The stem of a folded German or English word. Light and the same for both languages, because workshop and customer
 * mix them; what matters is only that the forms of one word share a stem.
 */
export const stem = remembering(20_000, cut);

/** Words whose stem would be that of another word: Wartung is not warten, Rechnung not rechnen. */
const kept = new Set([
  "wartung",
  "rechnung",
  "leistung",
  "stellung",
  "bus",
  "gas",
  "preis",
  "los",
  "tower",
]);

const separablePrefix =
  /^(ab|an|auf|aus|bei|durch|ein|her|hin|los|mit|nach|um|vor|weg|zu|zuruck)(?:ge|zu)(?=.{4})/;

function cut(word: string): string {
  if (!canBeWord(word)) return word;
  if (word.length <= 3 || kept.has(word) || /\d/.test(word)) return word;
  const singular = word.replace(/en$/, "");
  if (kept.has(singular)) return singular;
  let rest = cutParticiple(cutInfinitiveWithZu(word));
  rest = cutSuffix(rest, /ungen$|ung$/, 4) ?? rest;
  for (let pass = 1; pass <= 2; pass += 1) rest = cutEnding(rest, pass);
  return rest.replace(/ie?$|y$/, "i");
}

/** "einzulagern" and "abzusagen" are "einlagern" and "absagen". */
function cutInfinitiveWithZu(word: string): string {
  return /zu.{3,}n$/.test(word) ? word.replace(separablePrefix, "$1") : word;
}

/** "abgesagt", "eingelagerten", "gewechselt" lose their ge- and -t. */
function cutParticiple(word: string): string {
  const bare = word.replace(/(e[nmrs]?)$/, "");
  if (bare.endsWith("t") && separablePrefix.test(bare)) {
    return bare.replace(separablePrefix, "$1").slice(0, -1);
  }
  if (/^ge.{4,}t$/.test(bare)) return bare.slice(2, -1);
  return word;
}

/** One ending a pass; the second leaves more standing, or "career" would end as "car". */
function cutEnding(word: string, pass: number): string {
  const shortest = pass === 1 ? 3 : 4;
  return (
    cutSuffix(word, /(?<=[lr])n$/, 4) ??
    cutSuffix(word, /er$/, 3) ??
    cutSuffix(word, /(?:en|em|es|e)$/, shortest) ??
    cutSuffix(word, /(?<=[ei][rl]|kauf|pruf|bring|hol|stell|reinig|fuhr|wasch|bau)t$/, 3) ??
    cutSuffix(word, /ing$/, shortest) ??
    cutSuffix(word, /(?<!e)ed$|(?<=te)ed$/, shortest) ??
    cutPluralS(word) ??
    word
  );
}

/** "cars" and "pads", but not "Glas" and "Achs-". */
function cutPluralS(word: string): string | null {
  const rest = cutSuffix(word, /(?<=[^sh])s$/, 3);
  return rest !== null && rest.length === 3 && /[aiou]$/.test(rest) ? null : rest;
}

function cutSuffix(word: string, suffix: RegExp, minStem: number): string | null {
  const shorter = word.replace(suffix, "");
  return shorter.length < word.length && shorter.length >= minStem ? shorter : null;
}
