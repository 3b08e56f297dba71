import type { HistoryMessage, LeadDraft } from "../schemas";
import type { Intent } from "../understand/cues";
import type { Meaning } from "../understand/meaning";
import { hoursPart, isClosedOn } from "./hours-part";
import { leadProgressPart, leadResumePart, missingOf, withSlots } from "./lead-part";
import { part, type Part, type Turn } from "./part";

/** Nothing but words of refusing, one of which does refuse. */
const declines =
  /^(?=.*\b(?:nein|nee?|no|nope|nicht|vergiss|egal|spater|never|forget|leave|abbrechen|stopp?|erledigt|later)\b)(?:(?:nein|nee?|no|nope|not?|doch|lieber|danke|sorry|ok|okay|ach|och|jetzt|mehr|nicht|notig|vergiss|es|egal|spater|never|mind|forget|leave|it|abbrechen|stopp?|hat|sich|erledigt|schon|gut|thanks|thank|you|later|now|das|den|termin) ?)+$/;

/** What makes a message more than an answer to what was asked. */
const questions: readonly Intent[] = [
  "price",
  "cheaper",
  "duration",
  "compare",
  "services",
  "diagnosis",
  "handoff",
  "changeBooking",
  "address",
  "email",
  "availability",
];

/** The lead that the last answer left open, or null. */
export function openLead(history: readonly HistoryMessage[]): LeadDraft | null {
  return history.findLast(({ author }) => author === "bot")?.topic?.lead ?? null;
}

/** Takes a message that only tells what was asked for; null when it is something else. */
export function takeLeadAnswer(draft: LeadDraft, meaning: Meaning, turn: Turn): Part[] | null {
  const { annotation, intents, when } = meaning;
  if (declines.test(annotation.words)) return [part({ text: turn.wording.leadDropped })];
  const isTold = Object.keys(turn.slots).length > 0;
  const isOffered = draft.asked === 0;
  const tellsWho = turn.slots.name !== undefined || turn.slots.phone !== undefined;
  const isQuestion = meaning.text.includes("?") || questions.some((intent) => intents.has(intent));
  if (!isTold || isQuestion || (isOffered && !tellsWho)) return null;
  // Once all is told, a plate may be added, but "bis Montag" only says goodbye.
  const addsOnlyWish = Object.keys(turn.slots).every((slot) => slot === "wish");
  if (missingOf(draft).length === 0 && addsOnlyWish) return null;
  const closed = draft.purpose === "appointment" && when.days.some((day) => isClosedOn(day, turn));
  const progress = leadProgressPart(withSlots(draft, turn.slots), turn);
  return closed ? [hoursPart(meaning, turn), progress] : [progress];
}

/** Comes back to an open lead after another question was answered; what was merely offered is not urged. */
export function resumeLead(draft: LeadDraft, answers: readonly Part[], turn: Turn): Part[] {
  const isReplaced = answers.some(
    ({ lead, actions }) =>
      actions.some(({ type }) => type === "handoff") || (lead !== undefined && lead.asked > 0),
  );
  const isEnded = answers.every(({ answered, sources }) => answered && sources.length === 0);
  if (draft.asked === 0 || missingOf(draft).length === 0 || isReplaced || isEnded) return [];
  return [leadResumePart(withSlots(draft, turn.slots), turn)];
}
