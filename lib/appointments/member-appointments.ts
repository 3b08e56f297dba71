import type { Temporal } from "temporal-polyfill";
import { instantOf, momentAt } from "@/lib/calendar";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { findService, phoneToCall } from "./booking-context";
import { findConflict, type Conflict } from "./conflicts";
import { toInstant, toWallClock } from "./wall-clock";
import { calendarPlan, type CalendarPlan } from "./calendar-plan";
import {
  appointmentRow,
  type Appointment,
  type AppointmentPatch,
  type AppointmentRange,
  type MemberBookingInput,
} from "./schemas";
import { endOfJob, workingSpans } from "./working-time";

/** An appointment with its times on the workshop's wall clock (`2026-12-01T08:00`), and what stands against it. */
export type ShownAppointment = Appointment & {
  startsLocal: string;
  endsLocal: string;
  conflict: Conflict | null;
};

/** The team's calendar of a span of time. */
export type Calendar = CalendarPlan & {
  timezone: string;
  appointments: ShownAppointment[];
};

const weekMs = 7 * 86_400_000;

type TeamContext = MemberContext & { workshop: WorkshopContext };

/** Lists the appointments of a span with what stands against them: a closure entered later, somebody's absence. */
export async function getCalendar(ctx: TeamContext, range: AppointmentRange): Promise<Calendar> {
  const now = ctx.now();
  const span = {
    p_workshop: ctx.workshopSlug,
    p_from: range.from ?? now.toISOString(),
    p_to: range.to ?? new Date(now.getTime() + weekMs).toISOString(),
  };
  const [rows, plan] = await Promise.all([
    callRpc(ctx.db, "list_appointments", span),
    readPlan(ctx, span),
  ]);
  const { timezone } = ctx.workshop.workshop;
  return {
    ...plan,
    timezone,
    appointments: rows.map((row) => {
      const appointment = appointmentRow.parse(row);
      return {
        ...appointment,
        startsLocal: toWallClock(appointment.startsAt, timezone),
        endsLocal: toWallClock(appointment.endsAt, timezone),
        conflict: findConflict(appointment, ctx.workshop, plan.absences),
      };
    }),
  };
}

/** Books for a customer at the counter; outside the hours too, for the team knows why. Throws as `bookAppointment` does. */
export async function addAppointment(
  ctx: TeamContext,
  input: MemberBookingInput,
): Promise<Appointment> {
  const service = findService(ctx.workshop, input.service);
  const startsAt = toInstant(input.startsAt, ctx.workshop.workshop.timezone);
  const duration =
    input.durationMinutes ??
    (service?.durationMinutes || ctx.workshop.workshop.capacity.slotMinutes);
  const bayIds = input.bayId === undefined ? await activeBays(ctx) : [input.bayId];
  const [row] = await callRpc(ctx.db, "add_appointment", {
    p_workshop: ctx.workshopSlug,
    p_booking: {
      startsAt: startsAt.toISOString(),
      endsAt: endOf(ctx, startsAt, duration).toISOString(),
      status: "confirmed",
      serviceId: service?.id ?? null,
      name: input.name,
      phone: phoneToCall(input.phone, ctx.workshop, "phone"),
      email: input.email ?? null,
      vehicle: input.vehicle ?? null,
      message: input.message ?? null,
      clientAppointmentId: input.clientAppointmentId ?? null,
    },
    p_bay_ids: bayIds,
    p_now: ctx.now().toISOString(),
  });
  return appointmentRow.parse(row);
}

/** Another time, bay, state or note. Throws `conflict` with reason `slot_taken`, `status_order` or `changed_meanwhile`. */
export async function updateAppointment(
  ctx: TeamContext,
  appointmentId: string,
  { version, bayId, startsAt, endsAt, ...rest }: AppointmentPatch,
): Promise<Appointment> {
  const { timezone } = ctx.workshop.workshop;
  const times =
    startsAt !== undefined && endsAt !== undefined
      ? timesOf(toInstant(startsAt, timezone), toInstant(endsAt, timezone))
      : {};
  const [row] = await callRpc(ctx.db, "update_appointment", {
    p_workshop: ctx.workshopSlug,
    p_id: appointmentId,
    p_version: version,
    p_change: { ...rest, ...times },
    p_bay_ids: bayId === undefined ? null : [bayId],
    p_now: ctx.now().toISOString(),
  });
  if (row === undefined) throw new AppError("not_found", { reason: "appointment_not_found" });
  ctx.log.info("appointment_updated", { requestId: ctx.requestId, appointmentId });
  return appointmentRow.parse(row);
}

function timesOf(startsAt: Date, endsAt: Date) {
  if (startsAt < endsAt) return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  throw new AppError("invalid", {
    reason: "bad_times",
    issues: [{ path: "endsAt", rule: "must be after startsAt" }],
  });
}

/** Bays, bounds and the absences of the days from now on, without any appointment. */
export async function getCalendarPlan(ctx: MemberContext, days = 0): Promise<CalendarPlan> {
  const now = ctx.now();
  const until = new Date(now.getTime() + days * 86_400_000);
  return readPlan(ctx, {
    p_workshop: ctx.workshopSlug,
    p_from: now.toISOString(),
    p_to: until.toISOString(),
  });
}

async function readPlan(
  { db, now }: MemberContext,
  span: { p_workshop: string; p_from: string; p_to: string },
): Promise<CalendarPlan> {
  const plan = await callRpc(db, "get_calendar_plan", { ...span, p_now: now().toISOString() });
  return calendarPlan.parse(plan);
}

async function activeBays(ctx: MemberContext): Promise<string[]> {
  return (await getCalendarPlan(ctx)).bays.map(({ id }) => id);
}

/** After the working time it takes; by the clock where it begins outside the hours. */
function endOf({ workshop }: TeamContext, startsAt: Date, durationMinutes: number): Date {
  const { timezone } = workshop.workshop;
  const { date, minute } = momentAt(startsAt, timezone);
  const spansOf = (day: Temporal.PlainDate) => workingSpans(workshop, day);
  const end = endOfJob(spansOf, { date, minute }, durationMinutes);
  return end === null
    ? new Date(startsAt.getTime() + durationMinutes * 60_000)
    : instantOf({ date, minute: end }, timezone);
}
