import { Temporal } from "temporal-polyfill";
import { instantOf, momentAt } from "@/lib/calendar";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { ServiceFact } from "@/lib/workshops/context";
import { findService, type BookingContext } from "./booking-context";
import { freeSlots, type Slot } from "./free-slots";
import { bookingPlan, type BookingPlan } from "./plan";
import type { SlotQuery } from "./schemas";

/** What is free, for everybody to see. */
export type SlotList = {
  bookingMode: BookingPlan["bookingMode"];
  /** IANA name: whoever shows the times shows them on the workshop's clock. */
  timezone: string;
  durationMinutes: number;
  slots: { startsAt: string; endsAt: string }[];
};

/** Long enough for the job that goes on the longest after the last day asked for. */
const busyDaysAfter = 14;

/** The free slots of some days in one database call; none where nothing can be booked. Throws `invalid` naming `service`. */
export async function listSlots(ctx: BookingContext, query: SlotQuery): Promise<SlotList> {
  const service = findService(ctx.workshop, query.service);
  const { plan, slots } = await findSlots(ctx, service, query);
  return {
    bookingMode: plan.bookingMode,
    timezone: ctx.workshop.workshop.timezone,
    durationMinutes: durationOf(ctx, service),
    slots: slots.map(({ startsAt, endsAt }) => ({
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
  };
}

/** The same with the bays, for whoever books one. */
async function findSlots(
  ctx: BookingContext,
  service: ServiceFact | null,
  { from, days }: Pick<SlotQuery, "from" | "days">,
): Promise<{ plan: BookingPlan; slots: Slot[] }> {
  const { timezone, capacity } = ctx.workshop.workshop;
  const now = ctx.now();
  const today = momentAt(now, timezone).date;
  const asked = from === undefined ? today : Temporal.PlainDate.from(from);
  const first = Temporal.PlainDate.compare(asked, today) < 0 ? today : asked;
  const last = first.add({ days: days - 1 });
  const plan = await readPlan(ctx, first, last.add({ days: busyDaysAfter }));
  if (plan.bookingMode === "off") return { plan, slots: [] };
  const horizon = today.add({ days: plan.daysAhead });
  const slots = freeSlots({
    facts: ctx.workshop,
    plan,
    from: first,
    to: Temporal.PlainDate.compare(last, horizon) < 0 ? last : horizon,
    durationMinutes: durationOf(ctx, service),
    stepMinutes: capacity.slotMinutes,
    earliest: new Date(now.getTime() + capacity.leadTimeHours * 3_600_000),
    ...boundsOf(plan, service),
  });
  return { plan, slots };
}

/** The free slot that begins at a moment, with its bays; undefined where there is none. */
export async function findSlot(
  ctx: BookingContext,
  service: ServiceFact | null,
  startsAt: Date,
): Promise<{ plan: BookingPlan; slot: Slot | undefined }> {
  const { date } = momentAt(startsAt, ctx.workshop.workshop.timezone);
  const { plan, slots } = await findSlots(ctx, service, { from: date.toString(), days: 1 });
  return { plan, slot: slots.find((it) => it.startsAt.getTime() === startsAt.getTime()) };
}

/** How a slot is booked: for certain, or until the team says yes. */
export function bookedStatus({ bookingMode }: BookingPlan): "confirmed" | "requested" {
  return bookingMode === "direct" ? "confirmed" : "requested";
}

async function readPlan(
  { db, workshop, workshopId, now }: BookingContext,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<BookingPlan> {
  const { timezone } = workshop.workshop;
  const plan = await callRpc(db, "get_booking_plan", {
    p_workshop_id: workshopId,
    p_from: instantOf({ date: from, minute: 0 }, timezone).toISOString(),
    p_to: instantOf({ date: to, minute: 0 }, timezone).toISOString(),
    p_now: now().toISOString(),
  });
  return bookingPlan.parse(plan);
}

function durationOf({ workshop }: BookingContext, service: ServiceFact | null): number {
  const minutes = service?.durationMinutes ?? 0;
  return minutes > 0 ? minutes : workshop.workshop.capacity.slotMinutes;
}

function boundsOf({ services }: BookingPlan, service: ServiceFact | null) {
  const bounds = services.find(({ id }) => id === service?.id);
  return bounds ? { bounds } : {};
}
