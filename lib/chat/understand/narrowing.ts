import { jobClassOf, panelsIn, qualifierOf, type Annotation, type JobClass } from "@/lib/knowledge";
import { excludesSize, readSizes, type SizeRange } from "./sizes";

/** Words that narrow a service down without naming it. */
export type Narrowing = {
  /** What is to be done: replace, check, clean. */
  classes: ReadonlySet<JobClass>;
  /** By group (axle, size, place on the body), the values named. */
  qualifiers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rims of so many inches, vehicles of so many tonnes. */
  sizes: readonly SizeRange[];
  /** A new thing is put in or on. */
  isInstallation: boolean;
  /** What is there is to work again. */
  isMending: boolean;
};

/** Collects what narrows a text down; words that already belong to a named job ("Ölwechsel") are no class of their own. */
export function narrowingOf({ tokens, units, hits, words }: Annotation): Narrowing {
  const named = new Set(hits.flatMap((hit) => (hit.units.length > 1 ? hit.units : [])));
  const classes = new Set<JobClass>();
  const groups = new Map<string, Set<string>>();
  for (const [index, { key }] of units.entries()) {
    const jobClass = jobClassOf(key);
    const isWording =
      (jobClass === "check" && lookingAtPrice.test(words)) ||
      (jobClass === "buy" && onOccasionOf.test(words));
    if (jobClass !== null && !named.has(index) && !isWording) classes.add(jobClass);
    const qualifier = qualifierOf(key);
    if (qualifier === null) continue;
    const values = groups.get(qualifier.group) ?? new Set<string>();
    groups.set(qualifier.group, values.add(qualifier.value));
  }
  if (bothAxles.test(words)) groups.set("axle", new Set(["front", "rear"]));
  const panels = panelsIn(tokens.map(({ word }) => word));
  if (panels.length > 0) groups.set("panel", new Set(panels));
  return {
    classes,
    qualifiers: groups,
    sizes: readSizes(words),
    isInstallation: installing.test(words),
    isMending: mending.test(words) && !installing.test(words),
  };
}

/** The whole car, where a service is for one axle. */
const bothAxles =
  /\b(?:beide[nr]? achsen|vorder und hinterachse|rundum|rundherum|both axles|all round|all around|all four corners)\b/;

/** "How much am I looking at?" looks at nothing. */
const lookingAtPrice = /\b(?:be|i|we) looking at\b/;

const installing =
  /\b(?:montier\w*|montage|anbau\w*|einbau\w*|nachrust\w*|installier\w*|installation|install\w*|fitting|retrofit\w*)\b/;
const mending =
  /\b(?:reparier\w*|reparatur|instand\w*|gangbar|defekt|kaputt|klemmt|hangt|repair\w*|fix|mend|broken|jammed|stuck)\b/;

/** A check "vor dem Kauf" is no purchase. */
const onOccasionOf =
  /\b(?:zwecks|wegen|vor|vorm|beim|zum|nach|before|after|prior to)(?: dem| einem| der| a| the)? (?:\w+ )?(?:kauf\w*|verkauf|buy\w*|purchase|sale|selling)\b/;

/** Whether what is asked names another axle, size or season than what is offered. */
export function excludesQualifier(asked: Narrowing, offered: Narrowing): boolean {
  if (asked.sizes.length > 0 && excludesSize(asked.sizes, offered.sizes)) return true;
  return [...offered.qualifiers].some(([group, values]) => {
    const wanted = asked.qualifiers.get(group);
    return wanted !== undefined && ![...values].some((value) => wanted.has(value));
  });
}
