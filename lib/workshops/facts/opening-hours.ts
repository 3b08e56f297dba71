import { z } from "zod";
import { toMinutes, writeTime } from "@/lib/calendar";
import { openingSpan, type OpeningSpan } from "@/lib/calendar/schemas";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";

import { toFieldIssues } from "../field-issues";
import { importOpeningHours, toOpeningSpans } from "../import-opening-hours";

/** The table has times with seconds. */
const row = z
  .looseObject({ opens: z.string(), closes: z.string() })
  .transform((span) => ({
    ...span,
    opens: writeTime(toMinutes(span.opens)),
    closes: writeTime(toMinutes(span.closes)),
  }))
  .pipe(openingSpan);

/** The regular week, in order. */
export async function listOpeningHours(ctx: MemberContext): Promise<OpeningSpan[]> {
  const rows = await callRpc(ctx.db, "list_facts", {
    p_workshop: ctx.workshopSlug,
    p_kind: "opening_hours",
  });
  return rows
    .map(({ fact }) => row.parse(fact))
    .toSorted(
      (left, right) =>
        left.weekday - right.weekday ||
        left.opens.localeCompare(right.opens) ||
        left.weeks.join().localeCompare(right.weeks.join()),
    );
}

/**
 * Replaces the regular week, given as in the workshop file: `{mon: [["07:30", "12:00"]], sat: [{opens: "09:00", closes: "12:00",
 * weeks: [1, 3], note: "nur Abgabe"}]}`. Throws `invalid` with reason `invalid_opening_hours` and one issue for each refused value.
 */
export async function setOpeningHours(ctx: MemberContext, raw: unknown): Promise<void> {
  const parsed = importOpeningHours.safeParse(raw);
  if (!parsed.success) {
    throw new AppError("invalid", {
      reason: "invalid_opening_hours",
      issues: toFieldIssues(parsed.error, "openingHours"),
    });
  }
  const spans = toOpeningSpans(parsed.data);
  await callRpc(ctx.db, "set_opening_hours", { p_workshop: ctx.workshopSlug, p_spans: spans });
  ctx.log.info("opening_hours_set", { requestId: ctx.requestId, spans: spans.length });
}
