import words from "./price-words.json";

/** What an amount is for the customer: what counts, what does not, or nothing said. */
export type PriceMeaning = "net" | "gross" | "old" | "new";

type WordKind = keyof typeof words;

const kinds = new Map<string, Set<WordKind>>();
for (const [kind, list] of Object.entries(words)) {
  for (const word of list) {
    const known = kinds.get(word) ?? new Set();
    kinds.set(word, known.add(kind as WordKind));
  }
}

/** Words of a text in small letters; "Netto-Preis" is two of them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("mw.st", "mwst")
      .match(/\p{L}+/gu) ?? []
  );
}

export function isWord(word: string, kind: WordKind): boolean {
  return kinds.get(word)?.has(kind) === true;
}

/** What a label, a cell or a sentence says about its amounts; null where it says nothing, or both of a pair. */
export function meaningOf(text: string): PriceMeaning | null {
  const said = wordsOf(text);
  const has = (kind: WordKind) => said.some((word) => isWord(word, kind));
  const isNet = has("net") || taxIs(said, "added");
  const isGross = has("gross") || taxIs(said, "included");
  if (isNet !== isGross) return isNet ? "net" : "gross";
  if (isNet) return null;
  const [isOld, isNew] = [has("old"), has("new")];
  if (isOld === isNew) return null;
  return isOld ? "old" : "new";
}

/** Whether the text speaks of the tax and says that it comes on top, or is within; the nearest word before or after it counts. */
function taxIs(said: readonly string[], how: "added" | "included"): boolean {
  return said.some((word, at) => {
    if (!isWord(word, "tax")) return false;
    const around = [
      ...said.slice(Math.max(0, at - 4), at).toReversed(),
      ...said.slice(at + 1, at + 3),
    ];
    const near = around.find((it) => isWord(it, "added") || isWord(it, "included"));
    return near !== undefined && isWord(near, how);
  });
}

/** Whether a document says of its prices in general that the tax comes on top. */
export function saysPricesAreNet(text: string): boolean {
  return text.split(/\n/).some((line) => {
    if (line.length > 2_000) return line.split(/[.!?]\s/).some(isNetNote);
    return isNetNote(line);
  });
}

function isNetNote(line: string): boolean {
  return wordsOf(line).some((word) => isWord(word, "amounts")) && meaningOf(line) === "net";
}
