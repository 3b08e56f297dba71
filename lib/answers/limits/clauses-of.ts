/**
 * Cuts a sentence into the parts that a "not" or a price belongs to: "Transporter nehmen wir bis 2,8 t an, Oldtimer nicht". A relative
 * clause stays with what is said of it: "Reifen, die älter als acht Jahre sind, montieren wir nicht". A row of a table has none.
 */
export function clausesOf(sentence: string): string[] {
  if (/\s[–—|]\s.*:\s/.test(sentence)) return [];
  const parts = sentence.split(
    /(?<!\b(?:max|min|ca|bj|no))[.;:!?]\s+|,\s+|\s+[–—]\s+|\s+(?:but|aber)\s+/iu,
  );
  const clauses: string[] = [];
  let relative = "";
  for (const part of parts) {
    if (pointsBack.test(part)) {
      relative = `${part} `;
      continue;
    }
    clauses.push(relative + part);
    relative = "";
  }
  return relative === "" ? clauses : [...clauses, relative.trim()];
}

const pointsBack = /^(?:die|der|das|welche[rs]?|wer|which|that|who)\s/iu;
