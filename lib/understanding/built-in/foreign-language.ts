import scripts from "@/lib/language/scripts.json";

const letter = /\p{L}/gu;
const patterns = Object.entries(scripts).map(([script, language]) => ({
  language,
  pattern: new RegExp(`\\p{Script=${script}}`, "gu"),
}));

/**
 * The language that a message in foreign letters is most likely in, as a code of two letters; null where at least half of its letters
 * are those of our own languages. A language in Latin letters is not told by them.
 */
export function foreignLanguageOf(message: string): string | null {
  const letters = message.match(letter)?.length ?? 0;
  const most = patterns
    .map(({ language, pattern }) => ({ language, count: message.match(pattern)?.length ?? 0 }))
    .reduce((one, other) => (other.count > one.count ? other : one));
  return most.count * 2 > letters ? most.language : null;
}
