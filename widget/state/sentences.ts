/**
 * Splits a growing text into sentences that are complete and the rest that is still being written.
 * A full stop counts only before a space and a capital letter, and not behind a short number or a single
 * letter, so that "24. Dezember" and "z. B. Bremsen" stay whole.
 */
export function splitSentences(text: string): { sentences: string[]; rest: string } {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]["»“)]*\s+(?=\p{Lu})|\n+/gu)) {
    const before = text.slice(start, match.index);
    if (match[0].startsWith(".") && /(?:^|[^\p{L}\d])(?:\d{1,2}|\p{L})$/u.test(before)) continue;
    const end = match.index + match[0].length;
    const sentence = text.slice(start, end).trim();
    if (sentence) sentences.push(sentence);
    start = end;
  }
  return { sentences, rest: text.slice(start) };
}
