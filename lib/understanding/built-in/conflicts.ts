import { foldWords } from "@/lib/knowledge";
import type { ServiceCandidate } from "./catalogue-index";
import { sizesIn, type Size } from "./sizes";
import type { Words } from "./words";

/** Groups of which a thing is one and not another: who says "vorne" does not mean the rear. */
const opposites: readonly (readonly string[])[] = [
  ["axle-front", "axle-rear"],
  ["size-small", "size-big"],
  ["season-summer", "season-winter", "season-all"],
  ["veh-petrol", "veh-diesel"],
];
/** Classes of vehicles; a service for one is none for another unless it names none. */
const vehicles = [
  "veh-bike",
  "veh-caravan",
  "veh-trailer",
  "veh-truck",
  "veh-tractor",
  "veh-van",
  "veh-suv",
  "veh-electric",
];
/** Classes that no service for cars is for. */
const foreignVehicles = new Set([
  "veh-bike",
  "veh-caravan",
  "veh-trailer",
  "veh-truck",
  "veh-tractor",
]);
const negations = new Set([
  "kein",
  "keine",
  "keinen",
  "ohne",
  "nicht",
  "without",
  "no",
  "not",
  "statt",
]);

type Conflict = { conflict: number; agreement: number; negated: number; isExcluded: boolean };

/** Whether a message speaks of something that a service is not: another size, axle, class of vehicle, or "without" before its name. */
export function conflictsOf(message: Words, service: ServiceCandidate): Conflict {
  const { groups: asked, sizes: askedSizes } = saidIn(message);
  const { head, all, sizes: ownSizes } = ownOf(service);
  let conflict = 0;
  let agreement = 0;
  for (const kinds of opposites) {
    const wanted = kinds.filter((kind) => asked.has(kind));
    const offered = kinds.filter((kind) => head.has(kind));
    if (wanted.length === 0 || offered.length === 0) continue;
    if (wanted.some((kind) => offered.includes(kind))) agreement += 1;
    else conflict += 1;
  }
  for (const vehicle of vehicles) {
    if (asked.has(vehicle) && all.has(vehicle)) agreement += 1;
    if (asked.has(vehicle) && !all.has(vehicle) && foreignVehicles.has(vehicle)) conflict += 1;
    if (!asked.has(vehicle) && head.has(vehicle) && foreignVehicles.has(vehicle)) conflict += 0.5;
  }
  const sizes = compareSizes(askedSizes, ownSizes);
  return {
    conflict: conflict + sizes.conflict,
    agreement: agreement + sizes.agreement,
    isExcluded: sizes.isExcluded || isForOthers(asked, head),
    negated: isNegated(message, service.name.text) ? 1 : 0,
  };
}

type Said = { groups: ReadonlySet<string>; sizes: readonly Size[] };
type Own = { head: ReadonlySet<string>; all: ReadonlySet<string>; sizes: readonly Size[] };

const saidKnown = new WeakMap<Words, Said>();
const ownKnown = new WeakMap<ServiceCandidate, Own>();

function saidIn(message: Words): Said {
  const said = saidKnown.get(message) ?? {
    groups: groupsIn([message]),
    sizes: sizesIn(message.text),
  };
  saidKnown.set(message, said);
  return said;
}

function ownOf(service: ServiceCandidate): Own {
  const known = ownKnown.get(service);
  if (known) return known;
  const { name, synonyms, description } = service;
  const head = groupsIn([name.text, ...synonyms.map(({ text }) => text)]);
  const own = {
    head,
    all: new Set([...head, ...groupsIn([description.text])]),
    sizes: sizesIn(`${name.text.text} ${description.text.text}`),
  };
  ownKnown.set(service, own);
  return own;
}

/** A service that names cars is none for motorbikes, and one for trailers none for tractors. */
function isForOthers(asked: ReadonlySet<string>, head: ReadonlySet<string>): boolean {
  const wanted = [...foreignVehicles].filter((vehicle) => asked.has(vehicle));
  const offered = [...foreignVehicles, "veh-car"].filter((vehicle) => head.has(vehicle));
  return (
    wanted.length > 0 && offered.length > 0 && !wanted.some((vehicle) => offered.includes(vehicle))
  );
}

function groupsIn(texts: readonly Words[]): Set<string> {
  return new Set(
    texts.flatMap(({ words }) =>
      words.flatMap(({ groups }) => groups.map((it) => it.replace("~", ""))),
    ),
  );
}

function compareSizes(asked: readonly Size[], offered: readonly Size[]) {
  let conflict = 0;
  let agreement = 0;
  let isExcluded = false;
  for (const size of asked) {
    const same = offered.filter(({ unit }) => unit === size.unit);
    if (same.length === 0) continue;
    if (same.some(({ from, to }) => from <= size.to && size.from <= to)) agreement += 1;
    else {
      conflict += 1;
      isExcluded ||= size.unit === "width" || size.unit === "ratio";
    }
  }
  return { conflict, agreement, isExcluded };
}

/** "Ohne Kamera": a word of the name right after a negation. */
function isNegated({ words }: Words, name: Words): boolean {
  if (!words.some(({ word }) => negations.has(word))) return false;
  const named = new Set(
    name.words.filter(({ isGrammar }) => !isGrammar).flatMap(({ stem, parts }) => [stem, ...parts]),
  );
  const isOwn = name.words.some(({ word }) => negations.has(word));
  return (
    !isOwn &&
    words.some(({ word }, at) => {
      if (!negations.has(foldWords(word))) return false;
      return words
        .slice(at + 1, at + 3)
        .some(({ stem, parts }) => [stem, ...parts].some((it) => named.has(it)));
    })
  );
}
