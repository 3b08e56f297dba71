import type { CatalogueIndex, ServiceCandidate } from "./catalogue-index";
import { conflictsOf, type Conflict } from "./conflicts";
import { gainIn, namedShare, type AskedWord } from "./question-match";
import type { Words } from "./words";

/** What is known of the message beside its words when candidates are weighed. */
export type Weighing = {
  message: Words;
  asked: readonly AskedWord[];
  /** Services and passages that the last frame spoke of. */
  lastServices: ReadonlySet<string>;
  lastPassages: ReadonlySet<string>;
  hasHistory: boolean;
};

/** Names of the features, in the order in which they are given. */
export const serviceFeatureNames = [
  "gainAll",
  "gainKnown",
  "gainShare",
  "gainName",
  "gainDescription",
  "gainCategory",
  "nameShare",
  "nameMissing",
  "nameRarestMissing",
  "nameNamed",
  "bestWord",
  "descriptionShare",
  "unexplained",
  "unexplainedKnown",
  "missedRarest",
  "phrase",
  "isLast",
  "isLastAndShort",
  "lastExists",
  "askedCount",
  "askedKnown",
  "conflict",
  "agreement",
  "negated",
  "onlyCategory",
  "nameLength",
  "firstWordNamed",
  "descriptionOnlyRare",
  "thingsLeft",
  "isExcluded",
  "gainAllToBest",
  "nameShareToBest",
  "gainNameToBest",
  "unexplainedToBest",
  "rank",
  "rivals",
] as const;

/** Where a row says that a service is out of the question, whatever its score. */
export const excludedPlace = serviceFeatureNames.indexOf("isExcluded");
const namePlace = serviceFeatureNames.indexOf("gainName");
/** Somebody names it: less is a chance likeness. */
const leastName = 1;

/** Weighs every service; one row of features each. */
export function serviceFeatures(index: CatalogueIndex, weighing: Weighing): number[][] {
  const conflicts = index.services.map((candidate) => conflictsOf(weighing.message, candidate));
  const rows = index.services.map((candidate, at) =>
    rowOf(candidate, index, weighing, conflicts[at]),
  );
  const out = excludedBeside(rows, conflicts);
  rows.forEach((row, at) => {
    if (out.has(at)) row[excludedPlace] = 1;
  });
  return withRelations(rows, { gain: 0, share: 6, name: 3, unexplained: 12 });
}

/**
 * Which services another one rules out: it says the very measure or code that was asked for and they say another, or it is named without
 * what the message does not want.
 */
function excludedBeside(rows: readonly number[][], conflicts: readonly Conflict[]): Set<number> {
  const fits = new Set(conflicts.flatMap((it) => it.fits));
  const bestFree = Math.max(
    0,
    ...rows.map((row, at) => (conflicts[at]?.negated === 0 ? value(row, namePlace) : 0)),
  );
  return new Set(
    conflicts.flatMap(({ clashes, negated }, at) =>
      clashes.some((it) => fits.has(it)) || (negated > 0 && bestFree > leastName) ? [at] : [],
    ),
  );
}

function rowOf(
  candidate: ServiceCandidate,
  index: CatalogueIndex,
  weighing: Weighing,
  conflicts: Conflict | undefined,
): number[] {
  const { asked, message } = weighing;
  const names = [candidate.name, ...candidate.synonyms];
  let gainAll = 0,
    gainName = 0,
    gainDescription = 0,
    gainCategory = 0,
    bestWord = 0;
  let unexplained = 0,
    unexplainedKnown = 0,
    missedRarest = 0,
    thingsLeft = 0,
    total = 0,
    known = 0,
    descriptionOnly = 0;
  for (const one of asked) {
    const byName = Math.max(...names.map((field) => gainIn(one, field, index)));
    const byDescription = gainIn(one, candidate.description, index);
    const byCategory = gainIn(one, candidate.category, index);
    const best = Math.max(byName, 0.75 * byDescription, 0.6 * byCategory);
    gainAll += best;
    gainName += byName;
    gainDescription += byDescription;
    gainCategory += byCategory;
    bestWord = Math.max(bestWord, byName);
    descriptionOnly = Math.max(descriptionOnly, byDescription - byName);
    total += one.isAside ? 0 : Math.max(one.weight, 3);
    known += one.weight;
    if (best < 0.3 * one.weight) {
      unexplainedKnown += one.isAside ? 0 : one.weight;
      missedRarest = Math.max(missedRarest, one.weight);
    }
    if (one.isThing && best < 0.3 * Math.max(one.weight, 1)) thingsLeft += 1;
    if (best === 0 && !one.isAside) unexplained += Math.max(one.weight, 3);
  }
  const shares = names.map((field) => namedShare(asked, field, index));
  const best = shares.reduce((left, right) => (right.share > left.share ? right : left));
  const described = namedShare(asked, candidate.description, index);
  const { conflict = 0, agreement = 0, negated = 0, isExcluded = false } = conflicts ?? {};
  const isLast = weighing.lastServices.has(candidate.service.id) ? 1 : 0;
  const firstName = candidate.name.words.find(({ isGrammar }) => !isGrammar);
  const isFirstNamed = firstName
    ? firstName.keys.some((key, at) =>
        asked.some(({ strengths }) => (strengths[key] ?? 0) * (firstName.strengths[at] ?? 0) > 0.5),
      )
    : false;
  return [
    gainAll,
    known === 0 ? 0 : gainAll / known,
    total === 0 ? 0 : gainAll / total,
    gainName,
    gainDescription,
    gainCategory,
    best.share,
    best.missing,
    best.rarestMissing,
    best.named,
    bestWord,
    described.share,
    unexplained,
    unexplainedKnown,
    missedRarest,
    names.some(({ text }) => ` ${message.folded} `.includes(` ${text.folded} `)) ? 1 : 0,
    isLast,
    isLast / (1 + asked.length),
    weighing.lastServices.size > 0 ? 1 : weighing.hasHistory ? 0.5 : 0,
    asked.length,
    known,
    conflict,
    agreement,
    negated,
    gainName === 0 && gainCategory > 0 ? 1 : 0,
    candidate.name.words.length,
    isFirstNamed ? 1 : 0,
    descriptionOnly,
    thingsLeft,
    isExcluded ? 1 : 0,
  ];
}

function value(row: readonly number[], place: number): number {
  return row[place] ?? 0;
}

/** How each row stands to the best of all. */
export function withRelations(
  rows: number[][],
  at: { gain: number; share: number; name: number; unexplained: number },
): number[][] {
  const best = (place: number) => Math.max(0, ...rows.map((row) => value(row, place)));
  const bestGain = best(at.gain),
    bestShare = best(at.share),
    bestName = best(at.name);
  const least = Math.min(...rows.map((row) => value(row, at.unexplained)));
  const gains = rows.map((row) => value(row, at.gain)).toSorted((left, right) => right - left);
  return rows.map((row) => [
    ...row,
    value(row, at.gain) - bestGain,
    value(row, at.share) - bestShare,
    value(row, at.name) - bestName,
    value(row, at.unexplained) - least,
    Math.min(
      12,
      gains.findIndex((gain) => gain <= value(row, at.gain)),
    ),
    gains.filter((gain) => gain >= 0.8 * bestGain).length,
  ]);
}
