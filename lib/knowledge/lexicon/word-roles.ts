import { foldWords } from "../text/fold";
import { stem } from "../text/stem";
import { fillers, jobClasses, partHeads, qualifiers, type JobClass } from "./job-classes";

/** A value of a group whose values exclude each other ("front" of "axle"). */
export type Qualifier = { group: string; value: string };

const jobClassNames = Object.keys(jobClasses) as JobClass[];

const classByStem = new Map<string, JobClass>(
  jobClassNames.flatMap((name) => stemsOf(jobClasses[name]).map((key) => [key, name] as const)),
);

const qualifierByStem = new Map<string, Qualifier>(
  Object.entries(qualifiers).flatMap(([group, values]) =>
    Object.entries(values).flatMap(([value, words]) =>
      stemsOf(words).map((key) => [key, { group, value }] as const),
    ),
  ),
);

const fillerStems = new Set(stemsOf(fillers));
const partHeadStems = new Set(stemsOf(partHeads));

/** What a unit says is to be done, or null. */
export function jobClassOf(key: string): JobClass | null {
  return classByStem.get(key) ?? null;
}

/** Which one a unit says is meant ("große", "vorne"), or null. */
export function qualifierOf(key: string): Qualifier | null {
  return qualifierByStem.get(key) ?? null;
}

/** Whether a unit only narrows or fills and so need not be part of a name. */
export function isAccessory(key: string): boolean {
  return (
    classByStem.has(key) || qualifierByStem.has(key) || fillerStems.has(key) || /^\d+$/.test(key)
  );
}

/** Whether a word turns the noun before it into something else ("clutch cable"). */
export function isPartHead(key: string): boolean {
  return partHeadStems.has(key);
}

function stemsOf(list: string): string[] {
  return foldWords(list).split(" ").map(stem);
}
