import { AppError } from "@/lib/core/errors";
import type { Locale } from "@/lib/core/locales";
import { findWaitingPassages, isPlainFact, storeWaitingAnswer } from "./answer-while-waiting";
import { answerBuiltIn } from "./answer-built-in";
import type { ComposeInput } from "./compose-answer";
import { freeTimes } from "./free-times";
import { leftToTeam } from "./left-to-team";
import { readTurn, type ReadTurn } from "./read-turn";
import { fallbackLocale } from "./reply-language";
import type { ChatRequest, TurnEvent } from "./schemas";
import type { BegunTurn } from "./stored-turn";
import { reportReading } from "./report-reading";
import { type StorableAnswer, toStorable } from "./to-storable";
import { beginTurn, finishTurn } from "./turn-calls";
import type { OfferedTimes, TurnContext } from "./turn-context";
import { answerEvents, silentEnd } from "./turn-events";
import { usualWait } from "./usual-wait";
import { withOwnAppointment } from "./with-own-appointment";
import { wordingFor } from "./wording/wording-for";

/**
 * Answers one message and yields its events. That takes two database calls; three where it hands over within opening hours, and where
 * a person is awaited and the bot tells facts meanwhile. An answer is stored before it is said, so that a person who takes over in
 * between is never talked over; while a model reads the message, an event says so. Database errors are thrown unless the facts at
 * hand answer the message anyway.
 */
export async function* streamTurn(
  ctx: TurnContext,
  request: ChatRequest,
): AsyncGenerator<TurnEvent> {
  yield { event: "session", data: { token: ctx.token, conversationId: ctx.conversationId } };
  const locale = fallbackLocale(request.locale, ctx.workshop.workshop.locale);
  let begun: BegunTurn;
  try {
    begun = await beginTurn(ctx, request, locale);
  } catch (error) {
    yield* answerFromFacts(ctx, request, locale, error);
    return;
  }
  if (begun.reply) {
    yield* answerEvents(begun.reply, begun.mode);
    return;
  }
  if (begun.mode === "human") {
    yield* meanwhile(ctx, request, locale, begun);
    return;
  }
  const input = composeInput(ctx, request, locale, begun);
  const built = await withOwnAppointment(ctx, input, answerBuiltIn(ctx, input));
  const reading = readTurn(ctx, input, built, begun.ai_spent_micro_euros);
  const understood = yield* readingEvents(reading);
  const told = toStorable(leftToTeam(ctx, input, understood.answer), ctx.workshop);
  const wait = await usualWait(ctx, told);
  const times = wait === null ? await freeTimes(ctx, told, begun.history) : null;
  const answer = withTimes(ctx, withSentence(ctx, told, wait), times);
  const finished = await finishTurn(ctx, begun, answer, understood);
  reportReading(ctx, understood);
  if (finished.message_id === null && finished.mode === "human") yield silentEnd();
  else yield* answerEvents({ ...answer, messageId: finished.message_id }, finished.mode);
}

/** What a turn says while its message is read, and how it was understood. */
async function* readingEvents(
  reading: AsyncGenerator<"reading", ReadTurn>,
): AsyncGenerator<TurnEvent, ReadTurn> {
  for (;;) {
    const next = await reading.next();
    if (next.done) return next.value;
    yield { event: "reading", data: {} };
  }
}

/** Where a person is to answer: facts still come from the bot as long as nobody has come, with a word that somebody will. */
async function* meanwhile(
  ctx: TurnContext,
  request: ChatRequest,
  locale: Locale,
  begun: BegunTurn,
): AsyncGenerator<TurnEvent> {
  const { formality, isDrafting } = ctx.workshop.workshop;
  const passages = isDrafting ? null : await findWaitingPassages(ctx, begun.asked, locale);
  const fact =
    passages &&
    toStorable(
      answerBuiltIn(ctx, composeInput(ctx, request, locale, { ...begun, passages })).answer,
      ctx.workshop,
    );
  const isTold = fact !== null && isPlainFact(fact);
  const answer =
    isTold && withSentence(ctx, fact, `\n\n${wordingFor(fact.locale, formality).personFollows}`);
  const messageId = answer && (await storeWaitingAnswer(ctx, begun, answer));
  if (answer && messageId) yield* answerEvents({ ...answer, messageId }, "human");
  else yield silentEnd();
}

/** An answer with one sentence more. */
function withSentence(
  ctx: TurnContext,
  answer: StorableAnswer,
  sentence: string | null,
): StorableAnswer {
  if (sentence === null) return answer;
  const reply = sentence.startsWith("\n") ? answer.reply + sentence : `${answer.reply} ${sentence}`;
  return toStorable({ ...answer, reply }, ctx.workshop);
}

/** An answer with times that are free, in a paragraph of their own. */
function withTimes(
  ctx: TurnContext,
  answer: StorableAnswer,
  times: OfferedTimes | null,
): StorableAnswer {
  if (times === null) return answer;
  const reply = `${answer.reply}\n\n${times.text}`;
  return toStorable({ ...answer, reply, actions: [...answer.actions, times.action] }, ctx.workshop);
}

type Known = Pick<BegunTurn, "passages" | "history" | "told" | "sent_lead">;

function composeInput(
  { workshop, now }: TurnContext,
  { message: question }: ChatRequest,
  locale: Locale,
  { passages, history, told, sent_lead: sent }: Known,
): ComposeInput {
  return { question, locale, workshop, passages, history, told: told ?? {}, sent, now: now() };
}

/**
 * When the database is away, a first message that the cached facts answer is still answered, unstored. In a running conversation a
 * person may have taken over, and a wish needs to be stored: there the error stands.
 */
function* answerFromFacts(
  ctx: TurnContext,
  request: ChatRequest,
  locale: Locale,
  error: unknown,
): Generator<TurnEvent> {
  const isAway = error instanceof AppError && error.code === "unavailable";
  if (!isAway || request.token !== undefined) throw error;
  const nothing = { passages: [], history: [], told: null, sent_lead: null };
  const made = answerBuiltIn(ctx, composeInput(ctx, request, locale, nothing));
  const answer = toStorable(made.answer, ctx.workshop);
  if (!answer.answered || answer.sources.length === 0 || answer.actions.length > 0) throw error;
  ctx.log.warn("turn_answered_without_database", { reason: error.reason });
  yield* answerEvents({ ...answer, messageId: null }, "bot");
}
