import type { WorkshopContext } from "@/lib/workshops/context";
import {
  catalogueOf,
  createModelReader,
  readMessage,
  type Frame,
  type ModelReader,
  type Reader,
  type ReadMessage,
} from "@/lib/understanding";
import type { BuiltAnswer } from "./answer-built-in";
import type { ComposeInput } from "./compose-answer";
import { foreignAnswer } from "./foreign-answer";
import { toLocalTime } from "./facts/local-time";
import { mayBeSaid } from "./guards/may-be-said";
import { workshopEvidence } from "./guards/evidence-of-turn";
import type { GuardFacts } from "./guards/guard-facts";
import type { Answer } from "./schemas";
import type { TurnContext } from "./turn-context";
import { catalogOf } from "./understand/service-catalog";
import { maskPersonal } from "./understand/mask-personal";
import { verdictOf, type ReadVerdict } from "./verdict";

/** A message read and answered. */
export type ReadTurn = { answer: Answer; frame: Frame; verdict: ReadVerdict; read: ReadMessage };

/**
 * Has a message read and makes the answer of the frame. The built-in answer is there first; a model is asked where that is not certain,
 * and where its frame cannot be had or made into an answer the built-in one stands.
 */
export async function* readTurn(
  ctx: Pick<TurnContext, "models" | "frames" | "renderFrame" | "now" | "log">,
  input: ComposeInput,
  { answer: built, frame: builtFrame, isCertain }: BuiltAnswer,
  spentMicroEuros: number,
): AsyncGenerator<"reading", ReadTurn> {
  const { workshop: context, history, question: message } = input;
  const startedMs = ctx.now().getTime();
  const builtIn: Reader = {
    name: "built-in",
    read: () => ({
      frame: builtFrame,
      isCertain,
      droppedIds: 0,
    }),
  };
  const { plan, aiBudgetMicroEuros } = context.workshop;
  const budget = ctx.models?.budgetState(plan, spentMicroEuros, aiBudgetMicroEuros) ?? "ok";
  const read = yield* readMessage(
    {
      message,
      locale: built.locale,
      context,
      catalogue: catalogueOf(context, input.passages),
      history,
      now: input.now,
    },
    { builtIn, budget, model: modelReader(ctx, input, built) },
    new AbortController().signal,
  );
  const rendered = read.reader === "model" ? render(ctx, input, read.frame) : null;
  const spoken = { answer: built, frame: builtFrame };
  const made = rendered
    ? { answer: rendered, frame: read.frame }
    : ((await foreignAnswer(ctx, input, built)) ?? spoken);
  return {
    ...made,
    read,
    verdict: verdictOf(read, {
      isRendered: rendered !== null,
      budget,
      ms: ctx.now().getTime() - startedMs,
    }),
  };
}

/** The reader of this customer's turn, or null where no model may be asked or its frame could not be answered. */
function modelReader(
  { models, frames, renderFrame }: Pick<TurnContext, "models" | "frames" | "renderFrame">,
  { workshop: context, told = {}, question, now }: ComposeInput,
  built: Answer,
): ModelReader | null {
  if (!models || !renderFrame) return null;
  const names = [told.name, built.told.name].filter((it) => it !== undefined);
  const { country } = context.workshop.address;
  const { service: _service, ...slots } = built.told;
  return createModelReader({
    models,
    frames: frames ?? null,
    slots,
    mask: (text) => maskPersonal(text, { country, names }),
    mayBeSaid: (text, original, locale) =>
      mayBeSaid(text, original, locale, guardFacts(context, question, now)),
  });
}

function guardFacts(context: WorkshopContext, question: string, now: Date): GuardFacts {
  const { vocabulary } = catalogOf(context);
  return {
    context,
    vocabulary,
    question,
    today: toLocalTime(now, context.workshop.timezone).today,
    evidence: workshopEvidence(context, vocabulary),
    taken: new Set(),
    said: [],
  };
}

/** The answer in the language that the message was read in; a frame that cannot be made into one is as if it had not come. */
function render(
  { renderFrame, log }: Pick<TurnContext, "renderFrame" | "log">,
  { workshop: context, question: message, locale: _fallback, ...input }: ComposeInput,
  frame: Frame,
): Answer | null {
  try {
    const answer = renderFrame?.({ ...input, context, message, frame }) ?? null;
    return answer?.reply.trim() === "" ? null : answer;
  } catch (error) {
    log.error("frame_unanswerable", { error });
    return null;
  }
}
