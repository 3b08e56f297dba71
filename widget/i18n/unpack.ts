/** Undoes what `scripts/widget/pack-strings.ts` does to a language: texts in the order of their names, as one string. */
export function unpack(names: string[], texts: string): Record<string, string> {
  const values = texts.split("|");
  return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
}
