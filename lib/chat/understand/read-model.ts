import { findConcept, foldWords, modelNames, surfacesOf } from "@/lib/knowledge";

const makes = new Set(
  ["german-brands", "other-brands"].flatMap((id) => {
    const concept = findConcept(id);
    return concept ? surfacesOf(concept).map(foldWords) : [];
  }),
);
const models = new Set(foldWords(modelNames).split(" "));
/** What follows a make or a model as part of its name: "A4", "320d", "Golf 7"; a year or a mileage is longer. */
const designation = /^(?=.*\d)[a-z\d]{1,4}$/;
const maxWords = 4;

/** The customer's car as they call it ("VW Golf 7"), or null: a make with its model, or a model alone. */
export function readModel(text: string): string | null {
  // Words with what stands behind them, so that a comma ends a name.
  const words = [...text.matchAll(/([\p{L}\d]+)([^\p{L}\d]*)/gu)].map(
    ([, raw = "", after = ""]) => ({
      raw,
      word: foldWords(raw),
      ends: /[^\s-]/.test(after),
    }),
  );
  for (const [start, first] of words.entries()) {
    const isMake = makes.has(first.word);
    if (!isMake && !models.has(first.word)) continue;
    let end = start + 1;
    while (end < words.length && end - start < maxWords && !words[end - 1]?.ends) {
      const word = words[end]?.word ?? "";
      const isName = models.has(word) || makes.has(word) || designation.test(word);
      if (!isName) break;
      end += 1;
    }
    const found = words.slice(start, end);
    // A make alone says too little: "nehmt ihr auch BMW?"
    if (found.length > 1 || !isMake) return found.map(({ raw }) => raw).join(" ");
  }
  return null;
}
