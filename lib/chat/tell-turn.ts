import type { Spoken } from "./model/speak";
import type { TurnEvent } from "./schemas";
import type { BegunTurn } from "./stored-turn";
import type { TurnContext } from "./turn-context";
import { toStorable } from "./to-storable";
import { finishTurn } from "./turn-calls";
import { deltaEvents, endEvents, silentEnd } from "./turn-events";

/** Says a model's answer as it comes, stores it, and says what had to wait for that. */
export async function* tellTurn(
  ctx: TurnContext,
  begun: BegunTurn,
  telling: AsyncGenerator<string, Spoken>,
): AsyncGenerator<TurnEvent> {
  const spoken = yield* deltas(telling);
  const answer = toStorable(spoken.answer, ctx.workshop);
  const finished = await finishTurn(ctx, begun, answer, spoken);
  report(ctx, spoken);
  if (finished.message_id === null && finished.mode === "human") {
    yield silentEnd();
    return;
  }
  yield* deltaEvents(spoken.held);
  yield* endEvents({ ...answer, messageId: finished.message_id }, finished.mode);
}

/** The pieces of a reply as events, and what its maker returns at the end. */
async function* deltas(telling: AsyncGenerator<string, Spoken>): AsyncGenerator<TurnEvent, Spoken> {
  for (;;) {
    const next = await telling.next();
    if (next.done) return next.value;
    yield* deltaEvents(next.value);
  }
}

/** One line a turn, numbers and names only; a budget that runs low is worth a warning. */
function report({ log, workshopId, requestId }: TurnContext, { verdict, usage }: Spoken): void {
  const fields = { requestId, workshopId, ...verdict, ...usage };
  if (verdict.failure !== null || verdict.budget === "low") log.warn("model_turn", fields);
  else log.info("model_turn", fields);
}
