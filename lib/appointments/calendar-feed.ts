import { z } from "zod";
import type { Context, MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { hashLinkSecret, newLinkSecret } from "@/lib/supabase/link-secret";
import { locale } from "@/lib/core/locales";
import { callRpc } from "@/lib/supabase/call-rpc";
import { appointmentStatus } from "./schemas";

const dayMs = 86_400_000;
/** A calendar program shows the past as well, but not a workshop's whole history. */
const daysBefore = 30;
const daysAfter = 180;

const feed = z.object({
  workshop: z.object({ slug: z.string(), name: z.string(), locale }),
  appointments: z.array(
    z.object({
      id: z.uuid(),
      startsAt: z.string(),
      endsAt: z.string(),
      status: appointmentStatus,
      service: z.string().nullable(),
      name: z.string(),
      plate: z.string().nullable(),
      bay: z.string(),
      version: z.int(),
    }),
  ),
});
/** A workshop's appointments as a member's calendar program reads them. */
export type CalendarFeed = z.infer<typeof feed>;

/** Makes the caller's secret part of a calendar address; the one before counts no more. It is told once and kept nowhere. */
export async function renewCalendarFeed(ctx: MemberContext): Promise<string> {
  const token = newLinkSecret();
  await callRpc(ctx.db, "set_calendar_feed", {
    p_workshop: ctx.workshopSlug,
    p_token_hash: hashLinkSecret(token),
  });
  ctx.log.info("calendar_feed_renewed", { requestId: ctx.requestId });
  return token;
}

/** Ends the caller's calendar address. */
export async function dropCalendarFeed(ctx: MemberContext): Promise<void> {
  await callRpc(ctx.db, "set_calendar_feed", { p_workshop: ctx.workshopSlug });
  ctx.log.info("calendar_feed_dropped", { requestId: ctx.requestId });
}

/** Whether the caller has a calendar address. */
export async function hasCalendarFeed(ctx: MemberContext): Promise<boolean> {
  const since = await callRpc(ctx.db, "get_calendar_feed", { p_workshop: ctx.workshopSlug });
  return since !== null;
}

/** The appointments behind a secret address. Throws `not_found` where nobody holds it. */
export async function readCalendarFeed(
  { db, now }: Pick<Context, "db" | "now">,
  token: string,
): Promise<CalendarFeed> {
  const today = now().getTime();
  const found = await callRpc(db, "read_calendar_feed", {
    p_token_hash: hashLinkSecret(token),
    p_from: new Date(today - daysBefore * dayMs).toISOString(),
    p_to: new Date(today + daysAfter * dayMs).toISOString(),
  });
  if (found === null) throw new AppError("not_found", { reason: "feed_not_found" });
  return feed.parse(found);
}
