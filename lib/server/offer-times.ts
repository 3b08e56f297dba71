import { freeTimes } from "@/lib/answers";
import { listSlots, spreadSlots, type BookingContext } from "@/lib/appointments";
import type { TurnContext } from "@/lib/chat";

/** More than three to read are no help on a phone. */
const namedMax = 3;
const daysAhead = 21;

/** Offers some free times for a job; null where nothing is free or nothing can be booked. */
export function offerTimes(ctx: BookingContext): NonNullable<TurnContext["offerTimes"]> {
  return async ({ serviceId, from, locale }) => {
    const known = ctx.workshop.services.find(({ id }) => id === serviceId);
    const query = { service: known?.id, from: from ?? undefined, days: daysAhead };
    const { slots } = await listSlots(ctx, query);
    if (slots.length === 0) return null;
    const starts = spreadSlots(slots, namedMax).map(({ startsAt }) => startsAt);
    const page = `/book/${ctx.workshop.workshop.slug}${known ? `?service=${known.id}` : ""}`;
    return freeTimes(ctx.workshop, { starts, page, locale });
  };
}
