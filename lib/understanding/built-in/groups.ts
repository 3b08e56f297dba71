import { languagePacks } from "@/lib/language";
import { foldWords, stem, tradeVocabulary } from "@/lib/knowledge";

/** A way to say a group: the stems that must stand near one another. */
type Form = { group: string; stems: readonly string[] };

/** How far the words of one form may stand apart. */
const reach = 4;

const forms = compile();

/** Stems of words and their parts, filed under the first stem of what they may begin. */
function compile(): ReadonlyMap<string, readonly Form[]> {
  const byStem = new Map<string, Form[]>();
  const known = new Set<string>();
  for (const { groups } of Object.values(languagePacks)) {
    for (const [group, list] of groups.flatMap((table) => Object.entries(table))) {
      for (const surface of list.split(",")) {
        const stems = foldWords(surface).split(" ").filter(Boolean).map(stem);
        const [first] = stems;
        const key = `${group} ${stems.join(" ")}`;
        if (first === undefined || known.has(key)) continue;
        known.add(key);
        const filed = byStem.get(first);
        if (filed) filed.push({ group, stems });
        else byStem.set(first, [{ group, stems }]);
      }
    }
  }
  return byStem;
}

/** The groups that words belong to: for each word the names of its groups. */
export function groupsOf(
  stems: readonly string[],
  parts: readonly (readonly string[])[],
): string[][] {
  const found: string[][] = stems.map(() => []);
  stems.forEach((first, at) => {
    for (const form of forms.get(first) ?? []) {
      const places = placesOf(form, stems, at);
      for (const place of places ?? []) found[place]?.push(form.group);
    }
    for (const part of parts[at] ?? []) {
      for (const form of forms.get(part) ?? []) {
        if (form.stems.length === 1) found[at]?.push(`${form.group}~`);
        else if (form.stems.every((it) => parts[at]?.includes(it))) found[at]?.push(form.group);
      }
    }
  });
  return found.map((names) => [...new Set(names)]);
}

function placesOf(form: Form, stems: readonly string[], at: number): number[] | null {
  const places = [at];
  for (const wanted of form.stems.slice(1)) {
    const place = stems.findIndex(
      (it, index) =>
        it === wanted &&
        Math.abs(index - at) <= reach + form.stems.length &&
        !places.includes(index),
    );
    if (place < 0) return null;
    places.push(place);
  }
  return places;
}

/** The parts of a compound word, as stems; none for a plain word. */
export function partsOf(word: string): readonly string[] {
  return tradeVocabulary.split(word) ?? [];
}
