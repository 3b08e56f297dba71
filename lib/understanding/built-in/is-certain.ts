import type { CatalogueIndex } from "./catalogue-index";
import type { Signals } from "./signals";
import type { Decision } from "./decision";
import { namedShare } from "./question-match";
import type { Prepared } from "./stages";

const least = { candidate: 0.75, family: 0.75 };
const most = { rival: 0.1, other: 0.1 };

/**
 * Whether nothing is left to doubt: every word with content is explained, one service is named with its whole name and no second one
 * near, or one typed fact is asked for and nothing else. A rule on top of the scores; their probabilities alone are no proof.
 */
export function isCertain(
  decision: Decision,
  signals: Signals,
  prepared: Prepared,
  index: CatalogueIndex,
): boolean {
  if (
    decision.isOffer ||
    decision.refuse !== null ||
    decision.action !== null ||
    signals.unknownCount > 0
  )
    return false;
  const { families, items } = signals;
  const [best, second] = items;
  const kinds = [
    decision.services.length > 0,
    decision.texts.length > 0,
    decision.calendar !== null,
    decision.contact.length > 0,
    decision.talk !== null,
  ];
  if (kinds.filter(Boolean).length !== 1 || prepared.context.hasHistory) return false;
  if (decision.services.length === 1 && best !== undefined) {
    const candidate = index.services[best.at];
    const row = prepared.services[best.at] ?? [];
    const unexplained = row[13] ?? 1;
    const isNamed =
      candidate !== undefined &&
      [candidate.name, ...candidate.synonyms].some(
        (field) => namedShare(prepared.asked, field, index).share > 0.95,
      );
    const isAsked = families.price > least.family || families.duration > least.family;
    const hasConflict = (row[21] ?? 0) > 0 || (row[23] ?? 0) > 0;
    return (
      isNamed &&
      isAsked &&
      unexplained === 0 &&
      !hasConflict &&
      best.chance > least.candidate &&
      (second?.chance ?? 0) < most.rival &&
      !prepared.context.hasDay
    );
  }
  const isOtherFamilyNear = (best?.chance ?? 0) > most.other;
  if (isOtherFamilyNear) return false;
  if (decision.calendar !== null) return families.calendar > 0.9;
  if (decision.contact.length > 0) return families.contact > 0.9;
  return decision.talk !== null && families.talk > 0.9;
}
