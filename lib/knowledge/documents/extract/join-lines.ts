/** Words that join "Öl-" to "Filterwechsel": the hyphen before them stands for a word that is still to come. */
const joining = /^(?:und|oder|bzw|beziehungsweise|sowie|bis|and|or)(?!\p{L})/u;

/** Joins two lines of a text; a word that was parted at the end of a line becomes one again. */
export function joinLines(above: string, below: string): string {
  if (/\p{L}\u00ad$/u.test(above)) return above.slice(0, -1) + below;
  if (!/\p{L}[-‐]$/u.test(above) || joining.test(below)) return `${above} ${below}`;
  if (/^\p{Ll}/u.test(below)) return above.slice(0, -1) + below;
  // "Kfz-" and "Werkstatt": the hyphen is part of the word.
  return /^\p{Lu}/u.test(below) ? above + below : `${above} ${below}`;
}
