import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { AbsenceInput, ServiceBoundsInput } from "./schemas";
import { toInstant } from "./wall-clock";

/** Enters a time at which nobody works at a bay; what is booked in it stays and is shown as a conflict. Throws `not_found`, `forbidden`. */
export async function addAbsence(
  ctx: MemberContext & { workshop: WorkshopContext },
  { bay, absentFrom, absentTo, reason }: AbsenceInput,
): Promise<void> {
  const { timezone } = ctx.workshop.workshop;
  const [startsAt, endsAt] = [toInstant(absentFrom, timezone), toInstant(absentTo, timezone)];
  // Both can be the same moment where a clock is put forward between them.
  if (startsAt >= endsAt) {
    throw new AppError("invalid", {
      reason: "bad_times",
      issues: [{ path: "absentTo", rule: "must be after absentFrom" }],
    });
  }
  await callRpc(ctx.db, "set_bay_absence", {
    p_workshop: ctx.workshopSlug,
    p_absence: {
      bayId: bay,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      reason,
    },
  });
  ctx.log.info("absence_added", { requestId: ctx.requestId });
}

/** Takes an absence out again; one that is gone already is as it should be. */
export async function removeAbsence(ctx: MemberContext, id: string): Promise<void> {
  await callRpc(ctx.db, "set_bay_absence", { p_workshop: ctx.workshopSlug, p_absence: { id } });
  ctx.log.info("absence_removed", { requestId: ctx.requestId });
}

/** Says when a service may begin; without weekdays and time it may at any. Throws `not_found`, `forbidden`. */
export async function setServiceBounds(
  ctx: MemberContext,
  { service, weekdays, until }: ServiceBoundsInput,
): Promise<void> {
  await callRpc(ctx.db, "set_service_bounds", {
    p_workshop: ctx.workshopSlug,
    p_service_id: service,
    p_weekdays: weekdays.length === 0 ? null : weekdays,
    p_until: until,
  });
  ctx.log.info("service_bounds_set", { requestId: ctx.requestId });
}
