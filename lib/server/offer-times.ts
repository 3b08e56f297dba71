import { freeTimesText } from "@/lib/answers";
import { listSlots, spreadSlots } from "@/lib/appointments";
import type { TurnContext } from "@/lib/chat";
import type { PublicContext } from "./context-from-request";
import { runtime } from "./runtime";

/** More than three to read are no help on a phone. */
const namedMax = 3;
const daysAhead = 21;

/** Names some free times for a job and the page to book one of them; null where nothing is free or nothing can be booked. */
export function offerTimes(ctx: PublicContext): NonNullable<TurnContext["offerTimes"]> {
  return async ({ serviceId, from, locale }) => {
    const known = ctx.workshop.services.find(({ id }) => id === serviceId);
    const query = { service: known?.id, from: from ?? undefined, days: daysAhead };
    const { slots } = await listSlots(ctx, query);
    if (slots.length === 0) return null;
    const starts = spreadSlots(slots, namedMax).map(({ startsAt }) => startsAt);
    const page = `${runtime().site}/book/${ctx.workshop.workshop.slug}${known ? `?service=${known.id}` : ""}`;
    return freeTimesText(ctx.workshop, { starts, page, locale });
  };
}
