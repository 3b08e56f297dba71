/** Undoes what `scripts/widget/pack-strings.ts` does to a language: names and texts, in one order, each as one string. */
export function unpack(names: string, texts: string): Record<string, string> {
  const values = texts.split("|");
  return Object.fromEntries(names.split(" ").map((name, index) => [name, values[index] ?? ""]));
}
