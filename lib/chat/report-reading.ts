import type { ReadTurn } from "./read-turn";
import type { TurnContext } from "./turn-context";

/** One line for each message that a model was asked to read, numbers and names only; a failure or a budget that runs low is a warning. */
export function reportReading(
  { log, workshopId, requestId }: Pick<TurnContext, "log" | "workshopId" | "requestId">,
  { verdict, read: { effort } }: ReadTurn,
): void {
  if (effort === null) return;
  const fields = { requestId, workshopId, ...verdict, ...effort.usage };
  if (effort.failure !== null || verdict.budget === "low") log.warn("model_turn", fields);
  else log.info("model_turn", fields);
}
