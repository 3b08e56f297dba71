import type { AskOf } from "@/lib/understanding";
import { renderSafetyCard } from "@/lib/chat";
import { findSymptomCard, type ToldCard } from "@/lib/workshops";
import { idsOf, meantServices, priceSources } from "../evidence";
import { part, type Part } from "../part";
import { openQuestion } from "../open-question";
import type { Turn } from "../turn";
import { priceLine } from "./price-ask";

/**
 * A sign of trouble: the workshop's own card where one fits, with the phone number when it is grave; else no judgement from a distance,
 * but the services that look into it.
 */
export function symptomAsk({ card, services }: AskOf<"symptom">, turn: Turn): Part {
  const { wording, words } = turn;
  const own = cardOf(card, turn);
  const meant = meantServices(services, turn);
  const checks = meant.length === 0 ? [] : [words.checks(meant.map((it) => priceLine(it, turn)))];
  const isGrave = own?.level === "red";
  const lead = own ? cardText(own, turn) : wording.diagnosis;
  const isAnswered = own !== null || meant.length > 0;
  return part({
    text: [lead, ...checks].join("\n"),
    answered: isAnswered,
    sources: [...(own ? [cardSource(own)] : []), ...priceSources(meant)],
    actions: isGrave || !isAnswered ? [openQuestion(turn)] : [],
    open: isAnswered || turn.message === null ? [] : [turn.message],
    intents: ["diagnosis"],
    serviceIds: idsOf(meant),
  });
}

/** The card that a frame names; null for none, one that is unknown or switched off. */
function cardOf(key: string | null, { context, locale }: Turn): ToldCard | null {
  return key === null ? null : findSymptomCard(context, key, locale);
}

/** How grave it is, what to do and whom to call; told to be in another language where it is. */
function cardText(card: ToldCard, { context, locale, wording, words }: Turn): string {
  const own = context.safetyCards.find(({ id }) => id === card.key);
  const foreign = own && own.locale !== locale ? `${words.describedIn(own.locale)} ` : "";
  const text = foreign + card.text;
  return renderSafetyCard({ ...card, text }, context.workshop, wording);
}

function cardSource({ key, title, isDefault }: ToldCard) {
  const kind = isDefault ? ("safety_default" as const) : ("safety_card" as const);
  return { type: "safety" as const, title, rows: [{ kind, id: key }] };
}

/** Whether a symptom must be read before anything else. */
export function isGraveSymptom(ask: AskOf<"symptom">, turn: Turn): boolean {
  return cardOf(ask.card, turn)?.level === "red";
}
