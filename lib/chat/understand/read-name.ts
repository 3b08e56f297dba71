import { foldWords, isFunctionWord, type Vocabulary } from "@/lib/knowledge";

export type NameReading = {
  vocabulary: Vocabulary;
  /** Whether the last answer asked for a name. */
  isAsked: boolean;
  /** Whether a number to call stands beside it. */
  isBesidePhone: boolean;
};

/** Says that a name follows, whatever the name looks like. */
const introduction =
  /(?<!\p{L})(?:mein name (?:ist|lautet|wäre)|mein name:|ich hei(?:ß|ss)e|name(?: ist)?:|name ist|my name is|my name['’]s|i['’]m called|name['’]s)\s*/iu;
/** Says that a name may follow, or a state ("ich bin sauer"): only what looks like a name is one. */
const selfReference =
  /(?<!\p{L})(?:(?:ich )?bin|(?:i am|i['’]m|im))\s+(?:(?:der|die|s)\s+)?(?=\p{Lu})/iu;
const speaker = /(?<!\p{L})(?:hier (?:ist|spricht|schreibt)|this is|it['’]s)\s+(?=\p{Lu})/iu;
/** What may stand behind an introduced name. */
const afterName = /^\s*(?:$|[,.;:!)\n–-]|(?:und|and|aus|from|von|here|hier|am apparat)(?!\p{L}))/iu;
const nameWord = /^\p{L}[\p{L}'’-]*\.?$/u;
const particle = /^(?:von|van|de|der|den|zu|zum|al|el|bin|ten|ter|da|dos|di|del)$/;
/** Endings of words for states and qualities, which stand alone where somebody is upset. */
const abstract =
  /.{4}(?:heit|keit|schaft|tion|tät|ismus|lich|bar|los|haft|ness|ment|ous|able|ful)$/i;
const maxWords = 3;

/**
 * The name a message gives, or null. It must be introduced ("ich heiße …"), or look like a name and stand where one was asked for or
 * beside a phone number. A state of mind is none.
 */
export function readName(text: string, reading: NameReading): string | null {
  return introducedName(text, reading) ?? selfNamed(text, reading) ?? bareName(text, reading);
}

function introducedName(text: string, reading: NameReading): string | null {
  const match = introduction.exec(text);
  if (!match) return null;
  const words = leadingName(text.slice(match.index + match[0].length));
  const isEveryday = words.every((word) => !isCapital(word) && !isStranger(word, reading));
  return words.length === 0 || isEveryday ? null : words.join(" ");
}

function selfNamed(text: string, reading: NameReading): string | null {
  const own = reading.isAsked || reading.isBesidePhone ? selfReference.exec(text) : null;
  const match = own ?? speaker.exec(text);
  if (!match) return null;
  const rest = text.slice(match.index + match[0].length);
  const words = leadingName(rest);
  const length = rest.indexOf(words.at(-1) ?? "") + (words.at(-1)?.length ?? 0);
  const isCertain = own !== null || reading.isAsked || reading.isBesidePhone || words.length > 1;
  const isWhole = afterName.test(rest.slice(length));
  return isCertain && isWhole && looksLikeName(words, reading) ? words.join(" ") : null;
}

/** One to three words between commas: the whole answer to the question for a name, or capitalised as names are. */
function bareName(text: string, reading: NameReading): string | null {
  if (!reading.isAsked && !reading.isBesidePhone) return null;
  // Who calls out or asks does not introduce themselves.
  const pieces = text
    .split(/(?<=[!?])|[,;:\n.]|\s[-–]\s/)
    .map((it) => it.trim())
    .filter((it) => it !== "" && !/[!?]$/.test(it));
  const isAlone = !/[!?]/.test(text) && strangersOutside(text, pieces, reading) <= 0;
  for (const piece of pieces) {
    const all = piece.split(/\s+/);
    // "Ok dann Tom Weber"
    const first = all.findIndex((raw) => !isFunctionWord(foldWords(raw)));
    const words = first === -1 ? [] : all.slice(first);
    if (words.length < 1 || words.length > maxWords || !words.every((it) => nameWord.test(it)))
      continue;
    if (isState(all.slice(0, Math.max(first, 0)))) continue;
    const isOnly = words.length === all.length && isAlone && pieces.length === 1;
    const areStrangers = words.every((word) => isStranger(word, reading));
    if (reading.isAsked && isOnly && areStrangers && !abstract.test(words.join(" ")))
      return words.join(" ");
    const isSure = words.length > 1 || isAlone;
    if (isSure && looksLikeName(words, reading)) return words.join(" ");
  }
  return null;
}

/** How many words nobody knows stand beside the first that could be a name: an answer has none. */
function strangersOutside(text: string, pieces: readonly string[], reading: NameReading): number {
  const strangers = (it: string) =>
    (it.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter((word) => isStranger(word, reading)).length;
  const counts = pieces.map(strangers).filter((count) => count > 0);
  return strangers(text) - (counts[0] ?? 0);
}

/** "Ich bin …": what follows in small letters is how somebody is. */
function isState(before: readonly string[]): boolean {
  return before.some((word) =>
    /^(?:bin|bist|ist|sind|seid|war|am|im|is|are|was|were)$/.test(foldWords(word)),
  );
}

/** The words a name may consist of at the beginning of a text; a word of grammar ends it, unless it is part of a name ("von"). */
function leadingName(text: string): string[] {
  const words: string[] = [];
  for (const [, raw = "", after = ""] of text.matchAll(/(\S+)(\s*)/gu)) {
    const word = raw.replace(/[,.;:!?)]+$/, "");
    const isParticle = particle.test(word) && words.length > 0;
    // "Mia Lang" has a word of grammar in capitals.
    const isGrammar = isFunctionWord(foldWords(word)) && !isParticle && !isCapital(word);
    if (!nameWord.test(word) || isGrammar) break;
    words.push(word);
    if (word !== raw || after.includes("\n") || words.length > maxWords) break;
  }
  while (particle.test(words.at(-1) ?? "")) words.pop();
  return words;
}

function looksLikeName(words: readonly string[], reading: NameReading): boolean {
  if (words.length === 0) return false;
  const areCapitals = words.every((word) => isCapital(word) || particle.test(word));
  const isNamed = words.some((word) => isStranger(word, reading));
  return areCapitals && isNamed && !(words.length === 1 && abstract.test(words[0] ?? ""));
}

const isCapital = (word: string) => /^\p{Lu}/u.test(word);

function isStranger(word: string, { vocabulary }: NameReading): boolean {
  const folded = foldWords(word);
  return !isFunctionWord(folded) && !vocabulary.isKnown(folded);
}
