import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { weekdayKeys } from "@/lib/core/weekdays";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { OpeningSpan } from "../context";
import { toFieldIssues } from "../field-issues";
import { importOpeningHours } from "../import-opening-hours";

const row = z.object({ weekday: z.int().min(1).max(7), opens: z.string(), closes: z.string() });

/** The regular week, in order. */
export async function listOpeningHours(ctx: MemberContext): Promise<OpeningSpan[]> {
  const rows = await callRpc(ctx.db, "list_facts", {
    p_workshop: ctx.workshopSlug,
    p_kind: "opening_hours",
  });
  return rows
    .map(({ fact }) => row.parse(fact))
    .map(({ weekday, opens, closes }) => ({
      weekday,
      opens: opens.slice(0, 5),
      closes: closes.slice(0, 5),
    }));
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
