import type { HistoryMessage } from "./schemas";
import type { StorableAnswer } from "./to-storable";
import type { OfferedTimes, TurnContext } from "./turn-context";

/**
 * Beside a wish for an appointment: times that are free, and where one of them is taken; null where nothing can be booked. They are named
 * once: while a wish is taken down, question by question, they would be in the way.
 */
export async function freeTimes(
  { offerTimes, log }: Pick<TurnContext, "offerTimes" | "log">,
  { actions, topic, locale }: StorableAnswer,
  history: readonly Pick<HistoryMessage, "topic">[],
): Promise<OfferedTimes | null> {
  const isWish = actions.some(({ type }) => type === "appointment");
  const isTold = history.some((before) => before.topic?.lead?.purpose === "appointment");
  if (!isWish || isTold || !offerTimes) return null;
  const [serviceId] = topic.serviceIds;
  try {
    return await offerTimes({ serviceId, from: topic.date, locale });
  } catch (error) {
    // The wish is taken down all the same.
    log.warn("free_times_unknown", { error });
    return null;
  }
}
