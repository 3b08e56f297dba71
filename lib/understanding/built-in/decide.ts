import { nothing, type Decision } from "./decision";
import type { Item, Signals } from "./signals";

/** From which chance on something is said. */
export const defaultThresholds = {
  first: 0.35,
  /** By how much the log-odds of the best outweigh those of "nothing here answers this". */
  sure: 3.35,
  offer: 0.08,
  second: 0.15,
  secondShare: 0.25,
  secondOther: 0.12,
  otherShare: 0.2,
  both: 0.15,
  calendar: 0.25,
  contact: 0.55,
  talk: 0.5,
  list: 0.4,
  refuse: 0.5,
  action: 0.35,
  price: 0.25,
  duration: 0.2,
  complaint: 0.35,
};
export type Thresholds = typeof defaultThresholds;
/** How much unknown words must raise the log-odds of what is asked: made-up ones reach 0.7, "Anschrift" 1.6. */
const leastGain = 1.1;
const itemsMax = 3;
/** A day that is named beside a word for being open. */
const leastOfDay = 0.08;
/** A sum says that all of them are wanted; each must be likely by itself. */
const leastTogether = 0.4;

/** Decides what a message wants. */
export function decide(signals: Signals, thresholds: Thresholds = defaultThresholds): Decision {
  const { families, asks, items } = signals;
  const [best] = items;
  const chance = best?.chance ?? 0;
  const isTalkOnly = families.talk > thresholds.talk && chance < 0.5;
  const isList =
    families.list > thresholds.list ||
    (signals.says.list && signals.unknownCount === 0 && asks.list > 0.06 && chance < 0.3);
  const isRefused =
    families.refuse > thresholds.refuse &&
    (chance < 0.4 || asks["refuse.injection"] > 0.5 || asks["refuse.otherBusiness"] > 0.5);
  const action = actionOf(signals, thresholds);
  const isDayAsked = signals.context.hasDay && signals.says.open;
  const calendar =
    families.calendar > (isDayAsked ? leastOfDay : thresholds.calendar) &&
    signals.gains.calendar > leastGain
      ? calendarOf(signals)
      : null;
  const contact = signals.says.website
    ? (["website"] as const)
    : families.contact > thresholds.contact && signals.gains.contact > leastGain
      ? fieldsOf(asks)
      : [];
  const isElse = calendar !== null || contact.length > 0 || isList || action !== null;
  const margin = oddsOf(chance) - oddsOf(families.nothing);
  const isUnknownObject = best?.isDeedOnly === true && signals.unknownCount > 0;
  const isOpposed = best?.isService === true && (signals.namesUnlisted || isUnknownObject);
  const isSure = chance >= thresholds.first && margin >= thresholds.sure && !isOpposed;
  const isOffered = !isSure && !isElse && chance >= thresholds.offer;
  const isSilent =
    isTalkOnly ||
    signals.isGroundless ||
    isList ||
    // Whether a car is ready only the team knows; nothing that is written tells.
    action === "status" ||
    (isRefused && asks["refuse.injection"] < 0.5) ||
    !(isSure || isOffered || (isElse && chance >= thresholds.both));
  const isComplaint =
    asks["kind.complaint"] > thresholds.complaint ||
    (signals.hasComplaintWord && asks["kind.complaint"] > 0.06);
  const shown = isSilent
    ? []
    : isComplaint
      ? complaintItems(signals)
      : shownOf(items, isOffered, signals.says.total, thresholds);
  const wanted = shown.filter(({ isService }) => isService);
  const services = wanted.map(({ at }) => at);
  const isAlternative = services.length > 1 && !signals.says.total && !addsWords(wanted);
  const texts = shown.filter(({ isService }) => !isService).map(({ at }) => at);
  return {
    ...nothing,
    services,
    texts,
    isAlternative,
    isTogether:
      services.length > 1 &&
      !isAlternative &&
      (signals.says.total || wanted.every((item) => item.chance >= leastTogether)),
    serviceAsks: services.length === 0 ? [] : serviceAsksOf(signals, shown, thresholds),
    calendar,
    edge: calendar === "open" ? edgeOf(signals) : null,
    contact,
    list: isList,
    talk: isTalkOnly ? talkOf(asks) : null,
    action: action ?? (isComplaint ? "complaint" : null),
    refuse: isRefused ? refusalOf(asks) : null,
    isOffer: isOffered,
    confidence: chance,
  };
}

function oddsOf(chance: number): number {
  const inside = Math.min(0.999_999, Math.max(0.000_001, chance));
  return Math.log(inside / (1 - inside));
}

/** Who complains hears what is done about complaints, and not what painting a door costs. */
function complaintItems({ items, complaintTexts }: Signals): Item[] {
  const texts = items.filter(
    ({ isService, at, chance }) => !isService && (complaintTexts.includes(at) || chance > 0.5),
  );
  const others = complaintTexts.filter((at) => !texts.some((item) => item.at === at));
  return [
    ...texts,
    ...others.map((at) => ({
      isService: false,
      at,
      chance: 0.5,
      explains: [],
      named: [],
      words: [],
      tellsTime: false,
      isDeedOnly: false,
    })),
  ].slice(0, 2);
}

/** The best, and others that are nearly as good or stand for words that it leaves open. */
function shownOf(
  items: readonly Item[],
  isOffered: boolean,
  isSum: boolean,
  thresholds: Thresholds,
): Item[] {
  const [best] = items;
  if (best === undefined) return [];
  const scale = isOffered || isSum ? 0.4 : 1;
  const shown = [best];
  for (const item of items.slice(1)) {
    if (shown.length >= itemsMax) break;
    const known = new Set(shown.flatMap(({ explains }) => explains));
    const addsWord = item.explains.some((word) => !known.has(word));
    if (isPartOf(item, shown)) continue;
    const least = scale * (addsWord ? thresholds.secondOther : thresholds.second);
    if (
      item.chance >= least &&
      item.chance >= (addsWord ? thresholds.otherShare : thresholds.secondShare) * best.chance
    )
      shown.push(item);
  }
  return shown;
}

/** "Bremsbeläge" beside "Scheiben und Beläge", when both were asked for: it explains less of the same. */
function isPartOf(item: Item, shown: readonly Item[]): boolean {
  return (
    item.isService &&
    shown.some(
      ({ isService, named }) =>
        isService &&
        named.length > item.named.length &&
        item.explains.every((word) => named.includes(word)),
    )
  );
}

/** Whether some of them stand for words that the first one does not. */
function addsWords([first, ...rest]: readonly Item[]): boolean {
  const known = new Set(first?.explains);
  return rest.some(({ explains }) => explains.some((word) => !known.has(word)));
}

function serviceAsksOf(
  { families, asks, says }: Signals,
  shown: readonly Item[],
  thresholds: Thresholds,
): Decision["serviceAsks"] {
  if (says.cheaper && shown.filter(({ isService }) => isService).length > 1) return ["compare"];
  const wanted = [
    ...(families.price > thresholds.price ? (["price"] as const) : []),
    ...(families.duration > thresholds.duration ? (["duration"] as const) : []),
  ];
  // "Drei Werktage" stands in a description rather than in a field.
  const tellsMore = wanted.includes("duration") && shown.some(({ tellsTime }) => tellsTime);
  return wanted.length > 0 && asks.details < 0.5 && !tellsMore ? wanted : [...wanted, "details"];
}

function calendarOf({ asks, context, says }: Signals): Decision["calendar"] {
  if (says.pause) return "pause";
  if (says.again) return "firstOpen";
  if (context.hasDay || context.isNow)
    return asks.closures > asks.open && asks.closures > 0.4 ? "closures" : "open";
  const kinds = ["open", "week", "closures"] as const;
  return kinds.reduce((best, kind) => (asks[kind] > asks[best] ? kind : best));
}

function edgeOf({ says, context }: Signals): Decision["edge"] {
  if (context.hasTime || says.opens === says.closes) return null;
  return says.opens ? "opens" : "closes";
}

function fieldsOf(asks: Signals["asks"]): Decision["contact"] {
  const fields = (["address", "phone", "email", "website"] as const)
    .map((field) => ({ field, chance: asks[`contact.${field}`] }))
    .toSorted((a, b) => b.chance - a.chance);
  return fields.filter(({ chance }, at) => at === 0 || chance > 0.5).map(({ field }) => field);
}

function talkOf(asks: Signals["asks"]): NonNullable<Decision["talk"]> {
  const kinds = ["greeting", "thanks", "bye", "insult", "areYouHuman"] as const;
  return kinds.reduce<(typeof kinds)[number]>(
    (best, kind) => (asks[`talk.${kind}`] > asks[`talk.${best}`] ? kind : best),
    "greeting",
  );
}

function refusalOf(asks: Signals["asks"]): NonNullable<Decision["refuse"]> {
  const kinds = ["injection", "otherBusiness", "offTopic"] as const;
  return kinds.reduce<(typeof kinds)[number]>(
    (best, kind) => (asks[`refuse.${kind}`] > asks[`refuse.${best}`] ? kind : best),
    "injection",
  );
}

/** Actions by the names that the models know them by; a complaint, a car's state and a breakdown are matters for a person. */
const actions = [
  ["move", "action.move"],
  ["cancel", "action.cancel"],
  ["late", "action.late"],
  ["callBack", "action.lead"],
  ["complaint", "kind.complaint"],
  ["status", "kind.status"],
  ["handOff", "action.handoff"],
] as const;

function actionOf({ asks, families }: Signals, thresholds: Thresholds): Decision["action"] {
  const chances: { kind: NonNullable<Decision["action"]>; chance: number }[] = [
    { kind: "appointment", chance: families["action.appointment"] },
    ...actions.map(([kind, label]) => ({ kind, chance: asks[label] })),
    { kind: "handOff", chance: families["action.handoff"] },
  ];
  const best = chances.reduce((left, right) => (right.chance > left.chance ? right : left));
  if (best.kind === "handOff" && asks["kind.status"] > thresholds.action) return "status";
  return best.chance > thresholds.action ? best.kind : null;
}
