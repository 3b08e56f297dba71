/** Dots that end no sentence: numbers ("24. Dezember"), single letters and common abbreviations. */
const notAnEnd =
  /(?:^|[\s(–—-])(?:\d{1,2}|\p{L}|z\.\s?b|d\.\s?h|u\.\s?a|o\.\s?a|ca|bzw|inkl|zzgl|max|min|nr|no|tel|str|std|evtl|ggf|usw|etc|kl|gr|insp|rep|bzgl|mo|di|mi|do|fr|sa|so|approx|incl|mr|mrs|dr|st)\.$/iu;

/** Longer than any of them: what stands before tells nothing. */
const tailChars = 24;

/** "am 31.10. auf": a date goes on where no capital follows. */
function isDateWithin(before: string, after: string): boolean {
  return /\d{1,2}\.\d{1,2}\.$/.test(before) && !/^\s*\p{Lu}/u.test(after);
}

/** Cuts a text into sentences, each with its closing mark; dates and abbreviations stay whole. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?]+(?=\s|$)|\n+/g)) {
    const stop = end.index + end[0].length;
    const candidate = text.slice(start, stop);
    const tail = text.slice(Math.max(start, stop - tailChars), stop);
    const isInner = notAnEnd.test(tail) || isDateWithin(tail, text.slice(stop));
    if (end[0] === "." && isInner && stop < text.length) continue;
    if (candidate.trim() !== "") sentences.push(candidate.trim());
    start = stop;
  }
  const rest = text.slice(start).trim();
  return rest === "" ? sentences : [...sentences, rest];
}
