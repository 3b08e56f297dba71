import {
  fillers,
  foldWords,
  jobClasses,
  partHeads,
  qualifiers,
  stem,
  type Annotation,
  type JobClass,
} from "@/lib/knowledge";

/** Words that narrow a service down without naming it. */
export type Narrowing = {
  /** What is to be done: replace, check, clean. */
  classes: ReadonlySet<JobClass>;
  /** By group (axle, size), the values named. */
  qualifiers: ReadonlyMap<string, ReadonlySet<string>>;
};

const classByStem = new Map<string, JobClass>(
  (Object.keys(jobClasses) as JobClass[]).flatMap((name) =>
    stemsOf(jobClasses[name]).map((key): [string, JobClass] => [key, name]),
  ),
);

const qualifierByStem = new Map<string, { group: string; value: string }>(
  Object.entries(qualifiers).flatMap(([group, values]) =>
    Object.entries(values).flatMap(([value, words]) =>
      stemsOf(words).map((key): [string, { group: string; value: string }] => [
        key,
        { group, value },
      ]),
    ),
  ),
);

const fillerStems = new Set(stemsOf(fillers));
const partHeadStems = new Set(stemsOf(partHeads));

/** Whether a unit only narrows or fills and so need not be part of a service's name. */
export function isAccessory(key: string): boolean {
  return (
    classByStem.has(key) || qualifierByStem.has(key) || fillerStems.has(key) || /^\d+$/.test(key)
  );
}

/** Whether a unit says which one is meant ("große", "vorne") and nothing else. */
export function isQualifier(key: string): boolean {
  return qualifierByStem.has(key);
}

/** Whether a word turns the noun before it into something else ("clutch cable"). */
export function isPartHead(key: string): boolean {
  return partHeadStems.has(key);
}

/** Collects what narrows a text down; words that already belong to a named job ("Ölwechsel") are no class of their own. */
export function narrowingOf({ units, hits }: Annotation): Narrowing {
  const named = new Set(hits.flatMap((hit) => (hit.units.length > 1 ? hit.units : [])));
  const classes = new Set<JobClass>();
  const groups = new Map<string, Set<string>>();
  for (const [index, { key }] of units.entries()) {
    const jobClass = classByStem.get(key);
    if (jobClass && !named.has(index)) classes.add(jobClass);
    const qualifier = qualifierByStem.get(key);
    if (!qualifier) continue;
    const values = groups.get(qualifier.group) ?? new Set<string>();
    groups.set(qualifier.group, values.add(qualifier.value));
  }
  return { classes, qualifiers: groups };
}

function stemsOf(list: string): string[] {
  return foldWords(list).split(" ").map(stem);
}
