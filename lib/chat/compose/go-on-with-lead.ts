import type { HistoryMessage, LeadDraft, SentLead } from "../schemas";
import type { Intent } from "../understand/cues";
import type { Meaning } from "../understand/meaning";
import { writesPhone } from "../understand/read-slots";
import { hoursPart, isClosedOn } from "./hours-part";
import { leadAction, leadProgressPart, leadResumePart, missingOf, withSlots } from "./lead-part";
import { part, type Part, type Turn } from "./part";

/** Nothing but words of refusing, one of which does refuse. */
const declines =
  /^(?=.*\b(?:nein|nee?|no|nope|nicht|vergiss|egal|spater|never|forget|leave|abbrechen|stopp?|erledigt|later)\b)(?:(?:nein|nee?|no|nope|not?|doch|lieber|danke|sorry|ok|okay|ach|och|jetzt|mehr|nicht|notig|vergiss|es|egal|spater|never|mind|forget|leave|it|abbrechen|stopp?|hat|sich|erledigt|schon|gut|thanks|thank|you|later|now|das|den|termin) ?)+$/;

/** A refusal at the very beginning: "Nein danke, ich überlege es mir noch". */
const startsWithNo =
  /^(?:(?:och|ach|oh|ah|sorry|danke) )*(?:nein|nee?|no|nope|doch nicht|lieber nicht|lass(?:t|en sie)? (?:mal|gut sein|es)|vergiss es|hat sich erledigt|not now|never mind|forget it|leave it)\b/;

/** "Ich will doch keinen Termin mehr", "I don't want an appointment any more". */
const noMore =
  /\b(?:kein\w*|nicht)\b.{0,20}\b(?:termin|ruckruf|anruf|anfrage)\w*\b|\b(?:dont|do not|no longer)\b.{0,20}\b(?:want|need)\b.{0,20}\b(?:appointment|call|booking|slot)\b|\bchanged my mind\b|\b(?:anders|es mir) uberlegt\b|\buberleg\w* (?:ich )?(?:es )?mir (?:es )?(?:noch|nochmal)\b/;

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

/**
 * Whether a customer gives an open lead up: in words of refusal alone, or with a no in front of words that neither tell nor ask
 * anything, or by not wanting the appointment any more.
 */
export function dropsLead(draft: LeadDraft | null, meaning: Meaning, { slots }: Turn): boolean {
  if (!draft) return false;
  const { words } = meaning.annotation;
  if (declines.test(words)) return true;
  const asksElse =
    meaning.text.includes("?") ||
    meaning.services.length > 0 ||
    questions.some((intent) => meaning.intents.has(intent));
  const tells = Object.keys(slots).length > 0;
  const isRefusal = startsWithNo.test(words) && !meaning.intents.has("complaint");
  return !asksElse && !tells && (isRefusal || noMore.test(words));
}

/** The lead that the last answer left open, or null. */
export function openLead(history: readonly HistoryMessage[]): LeadDraft | null {
  return history.findLast(({ author }) => author === "bot")?.topic?.lead ?? null;
}

/** Takes a message that only tells what was asked for; null when it is something else. */
export function takeLeadAnswer(draft: LeadDraft, meaning: Meaning, turn: Turn): Part[] | null {
  const { intents, when } = meaning;
  const isTold = Object.keys(turn.slots).length > 0;
  const isOffered = draft.asked === 0;
  const { name, phone, email } = turn.slots;
  const tellsWho = [name, phone, email].some((it) => it !== undefined);
  const isQuestion = meaning.text.includes("?") || questions.some((intent) => intents.has(intent));
  if (!isQuestion && !isOffered && phone === undefined && missesPhone(draft, meaning)) {
    // Asking for the same once more does not use up the question for the rest.
    const lead = withSlots(draft, turn.slots);
    return [part({ text: turn.wording.leadPhoneWrong, actions: [leadAction(lead)], lead })];
  }
  if (!isTold || isQuestion || (isOffered && !tellsWho)) return null;
  // Once all is told, a plate may be added, but "bis Montag" only says goodbye.
  const addsOnlyWish = Object.keys(turn.slots).every((slot) => slot === "wish");
  if (missingOf(draft).length === 0 && addsOnlyWish) return null;
  const closed = draft.purpose === "appointment" && when.days.some((day) => isClosedOn(day, turn));
  const progress = leadProgressPart(withSlots(draft, turn.slots), turn);
  return closed ? [hoursPart(meaning, turn), progress] : [progress];
}

/** Digits where a number was asked for, and none that can be called. */
function missesPhone(draft: LeadDraft, { text }: Meaning): boolean {
  return missingOf(draft).includes("phone") && writesPhone(text);
}

/** Takes what is told after a request was sent ("lieber Montag") as a change to it; null when it is something else. */
export function amendSent(
  { sentAt: _sentAt, message: _message, ...sent }: SentLead,
  meaning: Meaning,
  { slots, wording }: Turn,
): Part[] | null {
  if (Object.keys(slots).length === 0 || !tellsOnly(meaning)) return null;
  const purpose = sent.wish === undefined && slots.wish === undefined ? "callBack" : "appointment";
  const draft: LeadDraft = { purpose, asked: 0, ...sent, ...slots };
  return [part({ text: wording.leadAmend, actions: [leadAction(draft)] })];
}

/** Neither a question nor a wish of its own, nor a goodbye: "Danke, bis Montag" changes nothing. */
export function tellsOnly({ text, intents }: Meaning): boolean {
  return !text.includes("?") && !elsewhere.some((intent) => intents.has(intent));
}

const elsewhere: readonly Intent[] = [
  ...questions,
  "hours",
  "booking",
  "callBack",
  "farewell",
  "thanks",
];

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
