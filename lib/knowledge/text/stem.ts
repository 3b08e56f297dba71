const remembered = new Map<string, string>();
const rememberedMax = 20_000;

/**
 * The stem of a folded German or English word. Light and the same for both languages, because workshop and customer
 * mix them; what matters is only that the forms of one word share a stem.
 */
export function stem(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const result = cut(word);
  if (remembered.size >= rememberedMax) remembered.clear();
  remembered.set(word, result);
  return result;
}

/** Words whose stem would be that of another word: Wartung is not warten, Rechnung not rechnen. */
const kept = new Set(["wartung", "rechnung", "leistung", "stellung", "bus", "gas", "preis", "los"]);

const separablePrefix =
  /^(ab|an|auf|aus|bei|durch|ein|her|hin|los|mit|nach|um|vor|weg|zu|zuruck)(?:ge|zu)(?=.{4})/;

function cut(word: string): string {
  if (word.length <= 3 || kept.has(word) || /\d/.test(word)) return word;
  let rest = cutParticiple(cutInfinitiveWithZu(word));
  rest = cutSuffix(rest, /ungen$|ung$/, 4) ?? rest;
  for (;;) {
    const shorter = cutEnding(rest);
    if (shorter === rest) return rest.replace(/ie?$|y$/, "i");
    rest = shorter;
  }
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

function cutEnding(word: string): string {
  return (
    cutSuffix(word, /(?<=[lr])n$/, 4) ??
    cutSuffix(word, /(?:en|em|er|es|e)$/, 3) ??
    cutSuffix(word, /(?<=[ei][rl])t$/, 5) ??
    cutSuffix(word, /ing$/, 3) ??
    cutSuffix(word, /(?<![e])ed$/, 3) ??
    cutSuffix(word, /(?<=[^s])s$/, 3) ??
    word
  );
}

function cutSuffix(word: string, suffix: RegExp, minStem: number): string | null {
  const shorter = word.replace(suffix, "");
  return shorter.length < word.length && shorter.length >= minStem ? shorter : null;
}
