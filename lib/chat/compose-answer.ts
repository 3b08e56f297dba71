import type { Locale } from "@/lib/core/locales";
import { toE164 } from "@/lib/core/phone";
import { annotate, readableText } from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";
import { answerQuestion } from "./compose/answer-question";
import { complaintPart, noteCar, noteWho } from "./compose/action-part";
import {
  amendSent,
  dropsLead,
  openLead,
  resumeLead,
  takeLeadAnswer,
  tellsOnly,
} from "./compose/go-on-with-lead";
import { joinParts } from "./compose/join-parts";
import { isFact, part, type Part, type Turn } from "./compose/part";
import { safetyPart } from "./compose/safety-part";
import { toLocalTime } from "./facts/local-time";
import type {
  Answer,
  HistoryMessage,
  LeadDraft,
  LeadSlots,
  Passage,
  ToldDetails,
  SentLead,
} from "./schemas";
import { readSituation } from "./situations/read-situation";
import { replyLanguage, withoutLanguageWish } from "./reply-language";
import { leanOnThread } from "./understand/follow-up";
import type { Intent } from "./understand/cues";
import { namesOtherWorkshop } from "./understand/other-workshop";
import type { Meaning } from "./understand/meaning";
import { readQuestion } from "./understand/read-question";
import { readSlots } from "./understand/read-slots";
import { splitQuestions } from "./understand/segments";
import { catalogOf, type ServiceCatalog } from "./understand/service-catalog";
import { threadOf, threadOfTopic } from "./understand/thread";
import { wordingFor } from "./wording/wording-for";

export type ComposeInput = {
  question: string;
  /** The language to fall back on when the question's own is not clear. */
  locale: Locale;
  workshop: WorkshopContext;
  /** What `search_knowledge` found for the question, in this workshop and general. */
  passages: readonly Passage[];
  /** Earlier messages, oldest first. */
  history: readonly HistoryMessage[];
  /** What the conversation knows of its customer already. */
  told?: ToldDetails;
  /** The request of this conversation that is with the team. */
  sent?: SentLead | null;
  now: Date;
};

const maxQuestionChars = 1500;

/**
 * Answers a question from the workshop's facts and passages alone, without a model: every number in the reply stands in them, and
 * what is not known is said to be so. `onRead` hears what the message as a whole was understood as.
 */
export function composeAnswer(input: ComposeInput, onRead?: (whole: Meaning) => void): Answer {
  const { workshop: context, history } = input;
  const message = readableText(input.question, maxQuestionChars);
  const question = withoutLanguageWish(message);
  const locale = replyLanguage(message, history, input.locale);
  const wording = wordingFor(locale, context.workshop.formality);
  const local = toLocalTime(input.now, context.workshop.timezone);
  const catalog = catalogOf(context);
  const whole = readQuestion(question, catalog, local.today);
  onRead?.(whole);
  const known = whoAndWhat(input.told ?? {});
  const open = openLead(history);
  const draft = open && { ...known, ...open };
  const sent = input.sent ?? null;
  const turn: Turn = {
    context,
    catalog,
    passages: input.passages,
    local,
    locale,
    wording,
    ...tellings(whole, { draft, isSent: sent !== null }, context, catalog),
    known,
  };
  const refusal = refuse(whole, turn);
  if (refusal) return joinParts([refusal], turn);
  const danger = safetyPart(whole, turn);
  if (danger?.isDanger !== true && dropsLead(draft, whole, turn))
    return joinParts([part({ text: wording.leadDropped })], turn);
  const isUpset = whole.intents.has("complaint") || readSituation(question).isComplaint;
  const complaint = isUpset ? [complaintPart(whole, turn)] : [];
  const amends = sent && !(draft && draft.asked > 0);
  const goesOn = () =>
    (amends ? amendSent(sent, whole, turn) : null) ?? (draft && takeLeadAnswer(draft, whole, turn));
  const taken = complaint.length === 0 && danger?.isDanger !== true ? goesOn() : null;
  if (taken) return joinParts(taken, turn);

  const noted = complaint.length === 0 && tellsOnly(whole) ? noteCar(whole, turn) : null;
  if (noted) return joinParts([noted], turn);

  const read = (text: string) =>
    text === question ? whole.annotation : annotate(text, catalog.vocabulary, { correct: true });
  let thread = threadOf(history, catalog);
  const parts: Part[] = [];
  const texts = splitQuestions(question, read);
  for (const text of whole.intents.has("complaint") ? texts.filter(isAsked) : texts) {
    const own = text === question ? whole : readQuestion(text, catalog, local.today);
    const meaning = leanOnThread(own, thread, catalog);
    const answers = answerQuestion(meaning, turn);
    parts.push(...answers);
    const { topic } = joinParts(answers, turn);
    const isNamed = topic.serviceIds.length + (topic.concepts ?? []).length > 0;
    if (isNamed) thread = threadOfTopic(topic, catalog);
  }
  if (danger?.isDanger) {
    // A lead that is open waits, without a question.
    const warned = draft ? { ...danger, lead: draft } : danger;
    return joinParts(dangerFirst(warned, complaint, parts), turn);
  }
  // Beside a complaint only what was asked for and is known: no guess, and no question of ours.
  if (complaint.length > 0) {
    const facts = parts.filter((it) => isFact(it) && (isAsked(question) || isWritten(it)));
    return joinParts([...complaint, ...facts], turn);
  }
  if (parts.every(isUnknown) && tellsOnly(whole)) {
    const who = noteWho(whole, turn);
    if (who) return joinParts([who], turn);
  }
  return joinParts(draft ? [...parts, ...resumeLead(draft, parts, turn)] : parts, turn);
}

/** Nothing stands before a danger, and beside it only what is known. */
function dangerFirst(danger: Part, complaint: readonly Part[], parts: readonly Part[]): Part[] {
  const others = parts.filter((it) => isFact(it) && it.isDanger !== true);
  return [danger, ...complaint, ...others];
}

/** Nothing but that it is not known, with the offer to pass it on. */
function isUnknown({ answered, sources, lead }: Part): boolean {
  return !answered && sources.length === 0 && lead?.asked === 0;
}

/** What the workshop itself has written, say on complaints and guarantees. */
function isWritten({ sources }: Part): boolean {
  return sources.every(({ type }) => type === "faq" || type === "document");
}

/** A sentence beside a complaint that wants to know something. */
function isAsked(text: string): boolean {
  return text.includes("?");
}

/** What a message tells of its sender: all of it is kept, and it is part of the dialogue where a lead is wanted. */
function tellings(
  meaning: Meaning,
  { draft, isSent }: { draft: LeadDraft | null; isSent: boolean },
  { workshop }: WorkshopContext,
  { vocabulary }: ServiceCatalog,
): { told: LeadSlots; slots: LeadSlots } {
  const { text, intents, when } = meaning;
  const { country } = workshop.address;
  const isUpset = intents.has("complaint") || intents.has("insult");
  const isNameAsked = draft !== null && draft.name === undefined && draft.asked > 0 && !isUpset;
  const { wish, phone, ...rest } = readSlots(text, { when, country, vocabulary, isNameAsked });
  const isWanted =
    draft !== null || wishes.some((it) => intents.has(it)) || (isSent && tellsOnly(meaning));
  // "Is 0341 5550142 your number?" tells nothing, and the wished time is one only where something is wished.
  const isOwn = phone === undefined || phone === toE164(workshop.phone ?? "", country);
  const isCertain = isWanted || phone?.startsWith("+") === true;
  const told = {
    ...rest,
    ...(!isOwn && isCertain && { phone }),
    ...(wish !== undefined && isWanted && !isUpset && { wish }),
  };
  return { told, slots: isWanted ? told : {} };
}

const wishes: readonly Intent[] = ["booking", "callBack", "complaint"];

/** Who it is and which car; what was wished before is not wished for ever. */
function whoAndWhat({ service: _service, wish: _wish, ...known }: ToldDetails): LeadSlots {
  return known;
}

/** Orders to the assistant and questions about other businesses get no facts at all. */
function refuse(
  { text, annotation, intents }: Meaning,
  { catalog, context, wording }: Turn,
): Part | null {
  if (intents.has("injection")) return part({ text: wording.declined, answered: false });
  return namesOtherWorkshop(text, annotation, context, catalog.vocabulary)
    ? part({ text: wording.onlyUs(context.workshop.name), answered: false })
    : null;
}
