import { languagePacks } from "@/lib/language";
import { foldWords } from "@/lib/knowledge";
import type { CatalogueIndex } from "./catalogue-index";
import type { Decision } from "./decision";
import { namedShare } from "./question-match";
import type { Item, Signals } from "./signals";
import type { Prepared } from "./stages";

const least = { named: 0.9, candidate: 0.7, ask: 0.7, calendar: 0.9 };
const most = { rival: 0.2, besideCalendar: 0.1 };

/** Places in a service's row of features. */
const place = { unexplained: 13, conflict: 21, negated: 23 };

const dayWords = new Set(
  Object.values(languagePacks).flatMap((pack) => pack.dayWords.map(foldWords)),
);

/**
 * Whether nothing is left to doubt: every word with content is explained, and one service is named with its whole name and no second one
 * near, or a typed day is asked for and nothing else. A rule on top of the scores; their probabilities alone are no proof.
 */
export function isCertain(
  decision: Decision,
  signals: Signals,
  prepared: Prepared,
  index: CatalogueIndex,
): boolean {
  const { services, texts, calendar, contact, talk, action, refuse, isOffer } = decision;
  if (isOffer || refuse !== null || action !== null || talk !== null) return false;
  if (texts.length > 0 || contact.length > 0 || prepared.context.hasHistory) return false;
  const [best, second] = signals.items;
  const chance = best?.chance ?? 0;
  if (services.length === 1 && calendar === null && best !== undefined) {
    return isSureService(best, second, signals, prepared, index);
  }
  if (services.length > 0 || calendar !== "open") return false;
  const isTyped = prepared.context.hasDay || prepared.context.isNow;
  const isAlone = chance < most.besideCalendar && unexplainedWords(prepared) === 0;
  return isTyped && isAlone && signals.families.calendar > least.calendar;
}

function isSureService(
  best: Item,
  second: Item | undefined,
  { families, unknownCount }: Signals,
  { asked, services, context }: Prepared,
  index: CatalogueIndex,
): boolean {
  const candidate = index.services[best.at];
  const row = services[best.at] ?? [];
  if (candidate === undefined || context.hasDay || unknownCount > 0) return false;
  const isNamed = [candidate.name, ...candidate.synonyms].some(
    (field) => namedShare(asked, field, index).share > least.named,
  );
  const isClean = [place.unexplained, place.conflict, place.negated].every((at) => row[at] === 0);
  const isAsked = families.price > least.ask || families.duration > least.ask;
  const isAhead = best.chance > least.candidate && (second?.chance ?? 0) < most.rival;
  return isNamed && isClean && isAsked && isAhead;
}

/** Words that neither the catalogue nor the language pack knows. */
function unexplainedWords({ asked }: Prepared): number {
  return asked.filter(
    ({ word, weight, isAside }) =>
      weight === 0 && !isAside && word.groups.length === 0 && !dayWords.has(word.word),
  ).length;
}
