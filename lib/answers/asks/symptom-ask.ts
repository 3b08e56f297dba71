import type { AskOf } from "@/lib/understanding";
import type { SafetyCard } from "@/lib/workshops/context";
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
  const { context, wording, words } = turn;
  const own = context.safetyCards.find(({ id }) => id === card);
  const meant = meantServices(services, turn);
  const checks = meant.length === 0 ? [] : [words.checks(meant.map((it) => priceLine(it, turn)))];
  const { phone } = context.workshop;
  const isGrave = own?.level === "red";
  const lead = own ? cardText(own, turn) : wording.diagnosis;
  const isAnswered = own !== undefined || meant.length > 0;
  return part({
    text: [lead, ...(isGrave && phone !== null ? [wording.reachUs(phone)] : []), ...checks].join(
      "\n",
    ),
    answered: isAnswered,
    sources: [
      ...(own ? [{ type: "safety" as const, title: own.title }] : []),
      ...priceSources(meant),
    ],
    actions: isGrave || !isAnswered ? [openQuestion(turn)] : [],
    open: isAnswered || turn.message === null ? [] : [turn.message],
    intents: ["diagnosis"],
    serviceIds: idsOf(meant),
  });
}

/** How grave it is in our words, then the workshop's, told to be in another language where they are. */
function cardText({ level, text, locale }: SafetyCard, turn: Turn): string {
  const foreign = locale === turn.locale ? [] : [turn.words.describedIn(locale)];
  return [turn.wording.safety[level], ...foreign, text].join(" ");
}

/** Whether a symptom must be read before anything else. */
export function isGraveSymptom(ask: AskOf<"symptom">, { context }: Turn): boolean {
  return context.safetyCards.some(({ id, level }) => id === ask.card && level === "red");
}
