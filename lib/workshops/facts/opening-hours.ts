import { z } from "zod";
import { toMinutes, writeTime } from "@/lib/calendar";
import { openingSpan, type OpeningSpan } from "@/lib/calendar/schemas";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { weekdayKeys } from "@/lib/core/weekdays";
import { callRpc } from "@/lib/supabase/call-rpc";

import { toFieldIssues } from "../field-issues";
import { importOpeningHours } from "../import-opening-hours";

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
  return rows.map(({ fact }) => row.parse(fact));
}

/**
 * Replaces the regular week, given as in the workshop file: `{mon: [["07:30", "12:00"]]}`. Throws `invalid` with reason
 * `invalid_opening_hours` and one issue for each refused time.
 */
export async function setOpeningHours(ctx: MemberContext, raw: unknown): Promise<void> {
  const parsed = importOpeningHours.safeParse(raw);
  if (!parsed.success) {
    throw new AppError("invalid", {
      reason: "invalid_opening_hours",
      issues: toFieldIssues(parsed.error, "openingHours"),
    });
  }
  const spans = weekdayKeys.flatMap((key, index) =>
    parsed.data[key].map(([opens, closes]) => ({ weekday: index + 1, opens, closes })),
  );
  await callRpc(ctx.db, "set_opening_hours", { p_workshop: ctx.workshopSlug, p_spans: spans });
  ctx.log.info("opening_hours_set", { requestId: ctx.requestId, spans: spans.length });
}
