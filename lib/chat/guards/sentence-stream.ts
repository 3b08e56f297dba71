/** Cuts a stream of text into finished sentences. */
export type SentenceStream = {
  /** Takes the next piece and returns the sentences that it finished, each with the space behind it. */
  push: (text: string) => string[];
  /** What is left when the stream has ended well. */
  flush: () => string[];
};

/** A sentence that has not ended by then is none. */
export const sentenceCharsMax = 600;

/** Dots that end no sentence: single letters, abbreviations, and numbers before a month or in small letters. */
const abbreviation =
  /(?:^|[\s(„"])(?:\p{L}|z\.\s?b|d\.\s?h|u\.\s?a|o\.\s?ä|i\.\s?d\.\s?r|ca|bzw|inkl|zzgl|exkl|max|min|mind|nr|no|tel|str|std|evtl|ggf|usw|etc|vgl|mo|di|mi|do|fr|sa|so|mwst|approx|incl|excl|mr|mrs|ms|dr|st|prof|e\.g|i\.e|a\.m|p\.m|jan|feb|apr|aug|sept?|okt|oct|nov|dez|dec)\.$/iu;
/** Longer than any of them: what stands before tells nothing. */
const tailChars = 24;
const month = /^\s*(?:jan|feb|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)/iu;

/** Collects text and gives it out by the sentence; whether one has ended shows only when the next word begins. */
export function createSentenceStream(): SentenceStream {
  let held = "";
  const push = (text: string) => {
    held += text;
    const sentences: string[] = [];
    for (let end = findEnd(held); end > 0; end = findEnd(held)) {
      sentences.push(held.slice(0, end));
      held = held.slice(end);
    }
    return sentences.filter((sentence) => sentence.trim() !== "");
  };
  // Behind a line break nothing can go on.
  return { push, flush: () => push("\n") };
}

/** Where the first sentence ends, the space behind it included; 0 while it may still go on. */
function findEnd(text: string): number {
  for (const match of text.matchAll(/(?<![.!?…])[.!?…]+["“”)]*\s+|(?<!\s)\s*\n+\s*/gu)) {
    const end = match.index + match[0].length;
    if (match[0].includes("\n")) return end;
    const next = text.slice(end);
    if (
      next === "" ||
      (/\d\.\s+$/u.test(text.slice(Math.max(0, match.index - 1), end)) &&
        /^\p{L}{0,3}$/u.test(next))
    ) {
      return 0;
    }
    const from = Math.max(0, match.index - tailChars);
    if (isEnd(text.slice(from, end).trimEnd(), next)) return end;
  }
  return text.length > sentenceCharsMax ? text.length : 0;
}

function isEnd(sentence: string, next: string): boolean {
  if (!/\.["“”)]*$/u.test(sentence)) return true;
  if (abbreviation.test(sentence)) return /[ap]\.m\.$/iu.test(sentence) && /^\p{Lu}/u.test(next);
  if (/\d\.$/u.test(sentence)) return /^[\p{Lu}„"–-]/u.test(next) && !month.test(next);
  return true;
}
