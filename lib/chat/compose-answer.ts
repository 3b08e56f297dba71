import type { Locale } from "@/lib/core/locales";
import { annotate, detectLanguage, foldWords, readableText, splitSentences } from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";
import { answerQuestion } from "./compose/answer-question";
import { openLead, resumeLead, takeLeadAnswer } from "./compose/go-on-with-lead";
import { joinParts } from "./compose/join-parts";
import { part, type Part, type Turn } from "./compose/part";
import { toLocalTime } from "./facts/local-time";
import type { Answer, HistoryMessage, LeadDraft, LeadSlots, Passage } from "./schemas";
import { leanOnThread } from "./understand/follow-up";
import { asksSomething, readIntents } from "./understand/intents";
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
  now: Date;
};

const maxQuestionChars = 1500;

/**
 * Answers a question from the workshop's facts and passages alone, without a model: every number in the reply stands in them, and
 * what is not known is said to be so.
 */
export function composeAnswer(input: ComposeInput): Answer {
  const { workshop: context, history } = input;
  const message = readableText(input.question, maxQuestionChars);
  const question = withoutLanguageWish(message);
  const locale = replyLanguage(message, input);
  const wording = wordingFor(locale, context.workshop.formality);
  const local = toLocalTime(input.now, context.workshop.timezone);
  const catalog = catalogOf(context);
  const whole = readQuestion(question, catalog, local.today);
  const draft = openLead(history);
  const turn: Turn = {
    context,
    catalog,
    passages: input.passages,
    local,
    locale,
    wording,
    slots: slotsOf(whole, draft, context, catalog),
  };
  const refusal = refuse(whole, turn);
  if (refusal) return joinParts([refusal], turn);
  const taken = draft && takeLeadAnswer(draft, whole, turn);
  if (taken) return joinParts(taken, turn);

  const read = (text: string) =>
    text === question ? whole.annotation : annotate(text, catalog.vocabulary, { correct: true });
  let thread = threadOf(history, catalog);
  const parts: Part[] = [];
  for (const text of splitQuestions(question, read)) {
    const own = text === question ? whole : readQuestion(text, catalog, local.today);
    const meaning = leanOnThread(own, thread, catalog);
    const answers = answerQuestion(meaning, turn);
    parts.push(...answers);
    const { topic } = joinParts(answers, turn);
    const isNamed = topic.serviceIds.length + (topic.concepts ?? []).length > 0;
    if (isNamed) thread = threadOfTopic(topic, catalog);
  }
  return joinParts(draft ? [...parts, ...resumeLead(draft, parts, turn)] : parts, turn);
}

/** What a message tells of its sender matters only where a lead is wanted. */
function slotsOf(
  { text, intents, when }: Meaning,
  draft: LeadDraft | null,
  { workshop }: WorkshopContext,
  { vocabulary }: ServiceCatalog,
): LeadSlots {
  const isWanted = draft !== null || intents.has("booking") || intents.has("callBack");
  if (!isWanted) return {};
  const { country } = workshop.address;
  const isNameAsked = draft !== null && draft.name === undefined;
  return readSlots(text, { when, country, vocabulary, isNameAsked });
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

const wantedLanguage: readonly (readonly [RegExp, Locale])[] = [
  [/\b(?:in|auf) (?:english|englisch)\b/i, "en"],
  [/\b(?:in|auf) (?:german|deutsch)\b/i, "de"],
];

/** "In English please: …" says how to answer, not what. */
function withoutLanguageWish(message: string): string {
  const rest = message.replace(languageWish, " ").trim();
  return rest === "" ? message : rest;
}

const languageWish =
  /\b(?:in|auf) (?:english|englisch|german|deutsch)\b,? (?:please|pls|bitte)\b[:,.!]?/i;

/**
 * The customer's language: the one they ask for, else that of what they ask in this message ("Hi there! Was kostet …"), else of all
 * of it, else of their last clear message, else as asked.
 */
function replyLanguage(question: string, { locale, history }: ComposeInput): Locale {
  const wanted = wantedLanguage.find(([pattern]) => pattern.test(question));
  if (wanted) return wanted[1];
  const guess = [askingSentences(question), question]
    .map((text) => detectLanguage(text, locale))
    .find(({ isClear }) => isClear);
  if (guess) return guess.locale;
  const earlier = history
    .filter(({ author }) => author === "visitor")
    .map(({ body }) => detectLanguage(body, locale))
    .findLast(({ isClear }) => isClear);
  return earlier?.locale ?? locale;
}

function askingSentences(message: string): string {
  return splitSentences(message)
    .filter((it) => it.endsWith("?") || asksSomething(readIntents(foldWords(it))))
    .join(" ");
}
