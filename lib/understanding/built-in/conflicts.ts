import { findNegated, fold } from "@/lib/knowledge";
import type { ServiceCandidate } from "./catalogue-index";
import { sizesIn, type Size } from "./sizes";
import { wordsOf, type Words } from "./words";

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
/** Whether a message speaks of something that a service is not; `fits` are the measures and codes of which it says the very one. */
export type Conflict = {
  conflict: number;
  agreement: number;
  negated: number;
  isExcluded: boolean;
  fits: readonly string[];
  clashes: readonly string[];
};

/** Whether a message speaks of something that a service is not: another size, axle, class of vehicle, or "without" before its name. */
export function conflictsOf(message: Words, service: ServiceCandidate): Conflict {
  const { groups: asked, sizes: askedSizes, numbers } = saidIn(message);
  const { head, all, sizes: ownSizes, codes } = ownOf(service);
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
  const isCoded = codes.some((code) => numbers.has(code));
  return {
    conflict: conflict + sizes.conflict,
    agreement: agreement + sizes.agreement,
    isExcluded: sizes.isExcluded || isForOthers(asked, head),
    negated: isNegated(message, service.name.text) ? 1 : 0,
    fits: [...sizes.fits, ...(isCoded ? ["code"] : [])],
    clashes: [...sizes.clashes, ...(codes.length > 0 && !isCoded ? ["code"] : [])],
  };
}

type Said = {
  groups: ReadonlySet<string>;
  sizes: readonly Size[];
  numbers: ReadonlySet<string>;
};
type Own = {
  head: ReadonlySet<string>;
  all: ReadonlySet<string>;
  sizes: readonly Size[];
  codes: readonly string[];
};
/** "R1234yf", "B96": letters and digits in one word; customers write the digits apart or leave the letters out. */
const code = /(?<![\p{L}\d])(?=[\p{L}\d]*\p{L})[\p{L}]*(\d{2,4})[\p{L}]*(?![\p{L}\d])/gu;

const saidKnown = new WeakMap<Words, Said>();
const ownKnown = new WeakMap<ServiceCandidate, Own>();

function saidIn(message: Words): Said {
  const said = saidKnown.get(message) ?? {
    groups: groupsIn([message]),
    sizes: sizesIn(message.text),
    numbers: new Set(fold(message.text).match(/\d+/g)),
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
    codes: [...name.text.text.matchAll(code)].flatMap(([, digits]) => digits ?? []),
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
  const fits: string[] = [];
  const clashes: string[] = [];
  for (const size of asked) {
    const same = offered.filter(({ unit }) => unit === size.unit);
    if (same.length === 0) continue;
    if (same.some(({ from, to }) => from <= size.to && size.from <= to)) {
      agreement += 1;
      fits.push(size.unit);
    } else {
      conflict += 1;
      clashes.push(size.unit);
      isExcluded ||= size.unit === "width" || size.unit === "ratio";
    }
  }
  return { conflict, agreement, isExcluded, fits, clashes };
}

/** "Ohne Kamera", "not the discs": a word of the name stands in what the message does not want, and nowhere else in it. */
function isNegated(message: Words, name: Words): boolean {
  const piece = negatedIn(message);
  if (piece === null || findNegated(name.text) !== null) return false;
  return name.words.some(
    ({ isGrammar, stem, parts }) => !isGrammar && [stem, ...parts].some((it) => piece.has(it)),
  );
}

const negatedKnown = new WeakMap<Words, ReadonlySet<string> | null>();

/** The stems of what a message says it does not want; null where it says nothing of the kind. */
function negatedIn(message: Words): ReadonlySet<string> | null {
  const known = negatedKnown.get(message);
  if (known !== undefined) return known;
  const found = findNegated(message.text);
  const kept = new Set(found === null ? [] : stemsOf(found.rest));
  const piece =
    found === null ? null : new Set(stemsOf(found.piece).filter((stem) => !kept.has(stem)));
  negatedKnown.set(message, piece);
  return piece;
}

function stemsOf(text: string): string[] {
  return wordsOf(text, true)
    .words.filter(({ isGrammar }) => !isGrammar)
    .flatMap(({ stem, parts }) => [stem, ...parts]);
}
