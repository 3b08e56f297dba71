import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toFieldIssues } from "../field-issues";
import { importOpenHolidays } from "../import-schema";

/** Replaces the public holidays on which the workshop works. Throws `invalid` with reason `invalid_open_holidays`. */
export async function setOpenHolidays(ctx: MemberContext, raw: unknown): Promise<void> {
  const parsed = importOpenHolidays.safeParse(raw);
  if (!parsed.success) {
    throw new AppError("invalid", {
      reason: "invalid_open_holidays",
      issues: toFieldIssues(parsed.error, "openHolidays"),
    });
  }
  await callRpc(ctx.db, "set_open_holidays", {
    p_workshop: ctx.workshopSlug,
    p_days: parsed.data,
  });
  ctx.log.info("open_holidays_set", { requestId: ctx.requestId, days: parsed.data.length });
}
