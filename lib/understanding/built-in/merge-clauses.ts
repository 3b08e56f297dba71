import type { Signals } from "./signals";
import type { Decision } from "./decision";
import { decide, defaultThresholds, type Thresholds } from "./decide";

/** How sure a clause must be of itself to add to what the whole message says. */
const least = 0.55;
const servicesMax = 4;
const textsMax = 3;

/** Decides a message, and adds what its clauses ask for beside it: "preis ölwechsel, und habt ihr leihwagen". */
export function decideWhole(
  whole: Signals,
  clauses: readonly Signals[],
  thresholds: Thresholds = defaultThresholds,
): Decision {
  const decision = decide(whole, thresholds);
  if (decision.talk !== null || decision.refuse !== null || decision.list) return decision;
  return clauses.reduce((sum, clause) => addClause(sum, whole, clause, thresholds), decision);
}

function addClause(
  decision: Decision,
  whole: Signals,
  clause: Signals,
  thresholds: Thresholds,
): Decision {
  const own = decide(clause, thresholds);
  if (own.isOffer || own.refuse !== null) return decision;
  const [best] = clause.items;
  const isSaid =
    best !== undefined && (best.isService ? own.services : own.texts).includes(best.at);
  const isNew = isSaid && best.chance >= least && addsToShown(best, decision, whole);
  const services =
    isNew && best.isService
      ? [...decision.services, best.at].slice(0, servicesMax)
      : decision.services;
  const texts =
    isNew && !best.isService ? [...decision.texts, best.at].slice(0, textsMax) : decision.texts;
  const serviceAsks =
    services === decision.services
      ? decision.serviceAsks
      : [...new Set([...decision.serviceAsks, ...own.serviceAsks])];
  return {
    ...decision,
    services,
    texts,
    serviceAsks,
    isTogether: decision.isTogether || (services.length > 1 && services !== decision.services),
    isAlternative: decision.isAlternative && services === decision.services,
    ...(decision.calendar === null &&
      clause.families.calendar > least && { calendar: own.calendar, edge: own.edge }),
    contact:
      decision.contact.length > 0
        ? decision.contact
        : clause.families.contact > 0.65
          ? own.contact
          : [],
    action: decision.action ?? own.action,
    isOffer: decision.isOffer && !isNew,
    confidence: isNew ? Math.max(decision.confidence, best.chance) : decision.confidence,
  };
}

/** Whether the clause's best stands for words that nothing shown stands for yet. */
function addsToShown(best: Signals["items"][number], decision: Decision, whole: Signals): boolean {
  const shown = best.isService ? decision.services : decision.texts;
  if (shown.includes(best.at)) return false;
  const explained = new Set(
    whole.items
      .filter((item) => (item.isService ? decision.services : decision.texts).includes(item.at))
      .flatMap(({ words }) => words),
  );
  return best.words.some((word) => !explained.has(word));
}
