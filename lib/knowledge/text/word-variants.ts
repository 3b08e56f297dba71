/** Diminutives of the south: Radl, Motorerl, Autochen, Auterle. */
const diminutive = /(?:erl|chen|lein|erle|le|la|li|l)$/;
const shortestNoun = 3;

/**
 * Other spellings that a folded word may be a spoken form of, likeliest first: the swallowed vowel ("wechsln", "bremsn") and the
 * diminutive ("Radl"). Most are no words; the vocabulary tells.
 */
export function spokenVariants(word: string): string[] {
  const full = /[^aeiou]n$/.test(word) ? [`${word.slice(0, -1)}en`] : [];
  const noun = word.replace(diminutive, "");
  const plain = noun.length >= shortestNoun && noun !== word ? [noun, `${noun}e`, `${noun}o`] : [];
  return [...full, ...plain];
}

/** How a folded word sounds, so that "Olweksel" and "Olwechsel" are the same. */
export function soundOf(word: string): string {
  return word
    .replace(/chs|cks|x/g, "ks")
    .replace(/ck|qu|c(?=[aourlk])/g, "k")
    .replace(/ph|v/g, "f")
    .replace(/th|dt/g, "t")
    .replace(/tz|z/g, "ts")
    .replace(/ie|y/g, "i")
    .replace(/ei|ai|ey|ay/g, "ei")
    .replace(/h(?=[^aeiou]|$)/g, "")
    .replace(/(.)\1/g, "$1");
}
