import { nothing, type Decision } from "./decision";
import { askLabels, familyLabels, type AskLabel, type FamilyLabel } from "./labels";
import { acceptRow, familyRow, type Prepared } from "./stages";
import { probabilityOf, scoreTrees, type Trees } from "./trees";

type Scores = { asks: readonly number[]; services: readonly number[]; texts: readonly number[] };
type Deciders = { families: Record<FamilyLabel, Trees>; accept: Trees };
type Item = { isService: boolean; at: number; chance: number };

/** What the models say of a message: how likely each ask, family and candidate is. */
export type Signals = {
  asks: Readonly<Record<AskLabel, number>>;
  families: Readonly<Record<FamilyLabel, number>>;
  items: readonly Item[];
  context: Prepared["context"];
  /** Words with content, and those of them that nothing in the catalogue knows. */
  askedCount: number;
  unknownCount: number;
  hasListWord: boolean;
};

/** Asks all models about a message. */
export function signalsOf(prepared: Prepared, scores: Scores, { families, accept }: Deciders): Signals {
  const row = familyRow(prepared, scores);
  const content = prepared.asked.filter(({ isAside }) => !isAside);
  return {
    asks: Object.fromEntries(askLabels.map((label, at) => [label, probabilityOf(scores.asks[at] ?? -9)])) as Record<AskLabel, number>,
    families: Object.fromEntries(familyLabels.map((label) => [label, probabilityOf(scoreTrees(families[label], row))])) as Record<FamilyLabel, number>,
    items: itemsOf(prepared, scores, accept),
    context: prepared.context,
    askedCount: content.length,
    unknownCount: content.filter(({ weight }) => weight === 0).length,
    hasListWord: prepared.message.words.some(({ groups }) => groups.includes("ask-list")),
  };
}

/** From which chance on something is said. */
export const defaultThresholds = {
  first: 0.45, offer: 0.12, second: 0.3, secondShare: 0.5, both: 0.25, calendar: 0.4, contact: 0.5, talk: 0.5, list: 0.4, refuse: 0.5, action: 0.35, price: 0.35, duration: 0.3, nothing: 0.5,
};
export type Thresholds = typeof defaultThresholds;
const itemsMax = 3;

/** Decides what a message wants. */
export function decide(signals: Signals, thresholds: Thresholds = defaultThresholds): Decision {
  const { families, asks, items } = signals;
  const [best] = items;
  const chance = best?.chance ?? 0;
  const isTalkOnly = families.talk > thresholds.talk && chance < 0.5;
  const isList = families.list > thresholds.list || (signals.hasListWord && asks.list > 0.15 && chance < 0.3);
  const isRefused = families.refuse > thresholds.refuse;
  const action = actionOf(signals, thresholds);
  const calendar = families.calendar > thresholds.calendar ? calendarOf(signals) : null;
  const contact = families.contact > thresholds.contact ? fieldsOf(asks) : [];
  const isElse = calendar !== null || contact.length > 0 || isList || action !== null;
  const isSure = chance >= thresholds.first && families.nothing < thresholds.nothing;
  const isOffered = !isSure && !isElse && chance >= thresholds.offer;
  const isSilent = isTalkOnly || isList || (isRefused && asks["refuse.injection"] < 0.5) || !(isSure || isOffered || (isElse && chance >= thresholds.both));
  const shown = isSilent ? [] : items.filter((item, at) => at === 0 || (item.chance >= thresholds.second * (isOffered ? 0.4 : 1) && item.chance >= thresholds.secondShare * chance)).slice(0, itemsMax);
  const services = shown.filter(({ isService }) => isService).map(({ at }) => at);
  const texts = shown.filter(({ isService }) => !isService).map(({ at }) => at);
  return {
    ...nothing,
    services,
    texts,
    serviceAsks: services.length === 0 ? [] : serviceAsksOf(signals, thresholds),
    calendar,
    contact,
    list: isList,
    talk: isTalkOnly ? talkOf(asks) : null,
    action,
    refuse: isRefused ? refusalOf(asks) : null,
    isOffer: isOffered,
    confidence: chance,
  };
}

function itemsOf(prepared: Prepared, scores: Scores, accept: Trees): Item[] {
  return (["services", "texts"] as const)
    .flatMap((kind) => {
      const best = scores[kind].map((score, at) => ({ score, at })).toSorted((a, b) => b.score - a.score).slice(0, 4);
      return best.map(({ at }) => ({
        isService: kind === "services",
        at,
        chance: probabilityOf(scoreTrees(accept, acceptRow(prepared, scores, kind === "services", at))),
      }));
    })
    .toSorted((left, right) => right.chance - left.chance);
}

function serviceAsksOf({ families, asks }: Signals, thresholds: Thresholds): Decision["serviceAsks"] {
  const wanted = [
    ...(families.price > thresholds.price ? (["price"] as const) : []),
    ...(families.duration > thresholds.duration ? (["duration"] as const) : []),
  ];
  return wanted.length > 0 && asks.details < 0.5 ? wanted : [...wanted, "details"];
}

function calendarOf({ asks, context }: Signals): Decision["calendar"] {
  if (context.hasDay || context.isNow) return asks.closures > asks.open && asks.closures > 0.5 ? "closures" : "open";
  const kinds = ["open", "week", "closures"] as const;
  return kinds.reduce((best, kind) => (asks[kind] > asks[best] ? kind : best));
}

function fieldsOf(asks: Signals["asks"]): Decision["contact"] {
  const fields = (["address", "phone", "email"] as const).map((field) => ({ field, chance: asks[`contact.${field}`] })).toSorted((a, b) => b.chance - a.chance);
  return fields.filter(({ chance }, at) => at === 0 || chance > 0.5).map(({ field }) => field);
}

function talkOf(asks: Signals["asks"]): string {
  const kinds = ["greeting", "thanks", "bye", "insult", "areYouHuman"] as const;
  return kinds.reduce<(typeof kinds)[number]>((best, kind) => (asks[`talk.${kind}`] > asks[`talk.${best}`] ? kind : best), "greeting");
}

function refusalOf(asks: Signals["asks"]): string {
  const kinds = ["injection", "otherBusiness", "offTopic"] as const;
  return kinds.reduce<(typeof kinds)[number]>((best, kind) => (asks[`refuse.${kind}`] > asks[`refuse.${best}`] ? kind : best), "injection");
}

function actionOf({ asks, families }: Signals, thresholds: Thresholds): string | null {
  const chances = [
    { kind: "appointment", chance: families["action.appointment"] },
    { kind: "handoff", chance: Math.max(families["action.handoff"], asks["kind.complaint"], asks["kind.status"], asks["action.handoff"]) },
    ...(["move", "cancel", "late", "lead"] as const).map((kind) => ({ kind, chance: asks[`action.${kind}`] })),
  ].toSorted((left, right) => right.chance - left.chance);
  const [best] = chances;
  return best && best.chance > thresholds.action ? best.kind : null;
}
