const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** No letter with its marks and no emoji is longer, in UTF-16 units; more marks than that are noise. */
const longestCharacter = 64;

/** The longest beginning of at most `maxLength` UTF-16 units that ends between two characters as people see them. */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // Looked at from a little before the cut only: a text may be long.
  const from = Math.max(0, maxLength - 4 * longestCharacter);
  const around = text.slice(from, maxLength + longestCharacter);
  const start = from + (characters.segment(around).containing(maxLength - from)?.index ?? 0);
  const isNoise = maxLength - start > longestCharacter;
  return isNoise ? text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "") : text.slice(0, start);
}

/** Like `cutText`, and a cut is shown by "…", which counts into `maxLength`. */
export function shortenText(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : `${cutText(text, maxLength - 1).trimEnd()}…`;
}
