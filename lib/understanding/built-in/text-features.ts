import type { CatalogueIndex, TextCandidate } from "./catalogue-index";
import { gainIn, namedShare } from "./question-match";
import { withRelations, type Weighing } from "./service-features";

/** Names of the features, in the order in which they are given. */
export const textFeatureNames = [
  "gainAll",
  "gainKnown",
  "gainShare",
  "gainTitle",
  "gainText",
  "gainAround",
  "titleShare",
  "textShare",
  "titleMissing",
  "bestTitle",
  "bestText",
  "textDensity",
  "unexplained",
  "unexplainedKnown",
  "missedRarest",
  "isFaq",
  "isGeneral",
  "place",
  "isLast",
  "isLastAndShort",
  "lastExists",
  "askedCount",
  "askedKnown",
  "hasMoney",
  "hasTime",
  "hasNegation",
  "hasPercent",
  "hasPlaceNumber",
  "length",
  "titleLength",
  "serviceBest",
  "serviceNameBest",
  "bothTitleAndText",
  "thingsLeft",
  "gainAllToBest",
  "titleShareToBest",
  "gainTextToBest",
  "unexplainedToBest",
  "rank",
  "rivals",
] as const;

const money = /\d\s*(?:€|£|euro\b)|[€£]\s*\d|kostenlos|gratis|free of charge|nichts/i;
const time =
  /\d\s*(?:minuten|stunden|tage?n?|wochen|monate?n?|jahre?n?|uhr|minutes|hours|days|weeks|months|years)\b|(?:zwei|drei|vier|two|three)\s+\p{L}+/iu;
const negation = /\b(?:kein\p{L}*|nicht|nein|no|not|never|nur|only|ohne)\b/iu;

/** Weighs every sentence and FAQ; `services` are the features of the services. */
export function textFeatures(
  index: CatalogueIndex,
  weighing: Weighing,
  services: readonly (readonly number[])[],
): number[][] {
  const best = (place: number) => Math.max(0, ...services.map((row) => row[place] ?? 0));
  const rivals = [best(1), best(6)];
  const rows = index.texts.map((candidate) => rowOf(candidate, index, weighing, rivals));
  return withRelations(rows, { gain: 0, share: 6, name: 4, unexplained: 12 });
}

function rowOf(
  candidate: TextCandidate,
  index: CatalogueIndex,
  weighing: Weighing,
  rivals: readonly number[],
): number[] {
  const { asked } = weighing;
  const { title, text, before, after } = candidate;
  let gainAll = 0,
    gainTitle = 0,
    gainText = 0,
    gainAround = 0,
    bestTitle = 0,
    bestText = 0,
    both = 0;
  let unexplained = 0,
    unexplainedKnown = 0,
    missedRarest = 0,
    thingsLeft = 0,
    total = 0,
    known = 0;
  for (const one of asked) {
    const byTitle = gainIn(one, title, index);
    const byText = gainIn(one, text, index);
    const around = Math.max(
      before ? gainIn(one, before, index) : 0,
      after ? gainIn(one, after, index) : 0,
    );
    const best = Math.max(
      candidate.source === "document" ? 0.6 * byTitle : byTitle,
      byText,
      0.4 * around,
    );
    gainAll += best;
    gainTitle += byTitle;
    gainText += byText;
    gainAround += around;
    bestTitle = Math.max(bestTitle, byTitle);
    bestText = Math.max(bestText, byText);
    both += Math.min(byTitle, byText);
    total += one.isAside ? 0 : Math.max(one.weight, 3);
    known += one.weight;
    if (best < 0.3 * one.weight) {
      unexplainedKnown += one.isAside ? 0 : one.weight;
      missedRarest = Math.max(missedRarest, one.weight);
    }
    if (one.isThing && best < 0.3 * Math.max(one.weight, 1)) thingsLeft += 1;
    if (best === 0 && !one.isAside) unexplained += Math.max(one.weight, 3);
  }
  const titleShare = namedShare(asked, title, index);
  const textShare = namedShare(asked, text, index);
  const isLast = weighing.lastPassages.has(candidate.passageId) ? 1 : 0;
  const raw = text.text.text;
  return [
    gainAll,
    known === 0 ? 0 : gainAll / known,
    total === 0 ? 0 : gainAll / total,
    gainTitle,
    gainText,
    gainAround,
    titleShare.share,
    textShare.share,
    titleShare.missing,
    bestTitle,
    bestText,
    gainText / (1 + text.words.length),
    unexplained,
    unexplainedKnown,
    missedRarest,
    candidate.source === "document" ? 0 : 1,
    candidate.source === "global_faq" ? 1 : 0,
    candidate.place,
    isLast,
    isLast / (1 + asked.length),
    weighing.lastPassages.size > 0 ? 1 : weighing.hasHistory ? 0.5 : 0,
    asked.length,
    known,
    money.test(raw) ? 1 : 0,
    time.test(raw) ? 1 : 0,
    negation.test(raw) ? 1 : 0,
    raw.includes("%") || /prozent/i.test(raw) ? 1 : 0,
    /\+\d/.test(raw) ? 1 : 0,
    text.words.length,
    title.words.length,
    ...rivals,
    both,
    thingsLeft,
  ];
}
