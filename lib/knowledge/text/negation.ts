/** What is put aside: a few words up to a mark or a word that begins something else. */
const boundary =
  "sondern|und|oder|aber|nur|bitte|mit|bei|beim|f(?:ü|ue)r|an|am|im|in|mehr|doch|hat|haben|and|but|or|just|only|please|with|on|at|for|was|wie|what|how|then|wenn|if";
/** Each word is taken whole: what follows decides how many there are, never where one ends. */
const word = String.raw`[\p{L}\d/-]+(?![\p{L}\d/-])`;
const span = String.raw`((?:(?!(?:${boundary})\b)${word}\s*){1,5})`;
const wish = String.raw`(?:brauch\w*|will|wollen|m(?:ö|oe)chten?|suche|ben(?:ö|oe)tige|h(?:ä|ae)tte|meinte?n?)`;
const instead = String.raw`(?=(?:(?:bitte|danke|please|thanks)\s*)?[,;:!.]*\s*(?:sondern|nur|lediglich|but|just|only)\b|,\s*(?:der|die|das|den|dem|the)\s)`;

/** Ways to say that something is not meant; the group is what it is. */
const negations: readonly RegExp[] = [
  String.raw`\b${wish}\s(?:[\p{L}]+\s){0,3}?kein(?:e[nrms]?)?\s+${span}`,
  String.raw`\bkein(?:e[nrms]?)?\s+${span}(?:mehr\b|${instead})`,
  String.raw`\b(?:nicht|nich|net)\s+(?:f(?:ü|ue)r\s|um\s|nur\s)?${span}${instead}`,
  String.raw`\b(?:nix|nichts|nothing)\s+(?:mit|with)\s+${span}`,
  String.raw`\b(?:vergiss|vergessen Sie|forget(?: about)?|never mind)\s+(?:mal\s)?${span}`,
  String.raw`\b(?:don'?t|do not|didn'?t) (?:want|need|mean)\s+${span}`,
  String.raw`\b(?:not|no)\s+${span}${instead}`,
].map((source) => new RegExp(source, "iu"));

/** Ways to leave something out of something larger. */
const exclusions: readonly RegExp[] = [
  String.raw`(?<!\b(?:und|oder|and|or)\s)\b(?:ohne|statt|anstatt|anstelle (?:von|der|des)|au(?:ß|ss)er)\s+${span}`,
  String.raw`(?<!\b(?:and|or)\s)\b(?:without|instead of|rather than|except(?: for)?|not including|excluding|minus|no)\s+${span}`,
].map((source) => new RegExp(source, "iu"));

/** A piece of a text that says what is not wanted, and the text without it. */
export type Negated = {
  /** The words that are not meant. */
  piece: string;
  rest: string;
  /** Whether it is only left out of something larger ("Reifenwechsel ohne Einlagern"). */
  isExclusion: boolean;
};

/**
 * Finds what a text says it does not want: "keinen Ölwechsel, sondern …", "not the front ones, the rear", "ohne Einlagern". Whether
 * "Macht ihr keinen TÜV?" wants the thing all the same is not for it to say, and so it is no case of it.
 */
export function findNegated(text: string): Negated | null {
  for (const [patterns, isExclusion] of [
    [negations, false],
    [exclusions, true],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(text);
      const piece = match?.[1]?.trim();
      if (!match || !piece) continue;
      const rest = `${text.slice(0, match.index)}, ${text.slice(match.index + match[0].length)}`;
      return { piece, rest, isExclusion };
    }
  }
  return null;
}
