import { separableVerbs } from "../lexicon/separable-verbs";
import { fold, foldWords } from "./fold";
import type { Token } from "./tokens";

const endings = ["en", "est", "et", "st", "t", "e", "n", ""];
/** Second and third persons that change their vowel; umlauts are folded already. */
const changedRoots: Readonly<Record<string, string>> = {
  gib: "geb",
  nimm: "nehm",
  lies: "les",
  sieh: "seh",
  wirf: "werf",
};
/** Further apart, two words hardly belong together. */
const reach = 14;
/** What a clause ends before: a mark, or a word that begins the next. */
const clauseEnd =
  /^(?:[^\p{L}\p{N}]*$|\s*[.,;:!?)\n]|\s+(?:und|oder|bzw|sowie|aber|sondern|wenn|falls|weil|bitte|bevor|nachdem)\b)/iu;
const sentenceEnd = /[.;!?\n]/;

const infinitives = new Map(
  Object.entries(separableVerbs).flatMap(([first, verbs]) =>
    foldWords(verbs)
      .split(" ")
      .map(
        (verb) => [`${fold(first)} ${verb.replace(/e?n$/, "")}`, `${fold(first)}${verb}`] as const,
      ),
  ),
);
const firstParts = new Set(Object.keys(separableVerbs).map(fold));

/** All separable verbs, folded, in one word. */
export const separableInfinitives: readonly string[] = [...infinitives.values()];

const separable: ReadonlySet<string> = new Set(separableInfinitives);

/** Whether a folded word is such a verb, and no noun or part of one. */
export function isSeparableVerb(word: string): boolean {
  return separable.has(word);
}

/**
 * Joins verbs that a clause has torn apart: in "Stellt ihr die Spur ein?" the last word becomes "einstellen", and "stellt" says
 * nothing of its own any more.
 */
export function joinSeparableVerbs(tokens: readonly Token[], text: string): Token[] {
  const joined = [...tokens];
  for (const [index, token] of tokens.entries()) {
    if (!firstParts.has(token.word)) continue;
    if (!clauseEnd.test(text.slice(token.start + token.raw.length))) continue;
    const found = findVerb(tokens, index, text);
    if (found === null) continue;
    joined[index] = { ...token, word: found.infinitive };
    joined[found.at] = { ...found.verb, isJoined: true };
  }
  return joined;
}

function findVerb(tokens: readonly Token[], end: number, text: string) {
  const last = tokens[end];
  for (let at = end - 1; at >= Math.max(0, end - reach); at -= 1) {
    const verb = tokens[at];
    const following = tokens[at + 1];
    if (!verb || !last || !following) return null;
    if (sentenceEnd.test(text.slice(verb.start, following.start))) return null;
    const infinitive = endings
      .flatMap((ending) => (verb.word.endsWith(ending) ? [rootOf(verb.word, ending)] : []))
      .map((root) => infinitives.get(`${last.word} ${root}`))
      .find((it) => it !== undefined);
    if (infinitive !== undefined) return { verb, at, infinitive };
  }
  return null;
}

function rootOf(word: string, ending: string): string {
  const root = word.slice(0, word.length - ending.length);
  return changedRoots[root] ?? root;
}
