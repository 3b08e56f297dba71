import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { locale } from "@/lib/core/locales";
import type { Mailer } from "@/lib/mail/mailer";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toFigures } from "./figures";
import { sums } from "./sums";
import { weeklyMail } from "./weekly-mail";

const report = z.object({
  email: z.string(),
  slug: z.string(),
  name: z.string(),
  locale,
  week_from: z.iso.date(),
  sums,
  sums_before: sums,
  gaps: z.array(z.object({ question: z.string(), times: z.int() })),
});

type ReportContext = Pick<Context, "db" | "now" | "log"> & { mailer: Mailer; site: string };

/** Mails of one run; each waits for the mail server. */
const batch = 20;

/**
 * Sends owners the week's figures on a Monday morning, each once: who sends has claimed it before, so that two workers never send one
 * twice, and a mail that the server refuses is not tried again. Returns whether more wait.
 */
export async function sendWeeklyReports(ctx: ReportContext): Promise<boolean> {
  const rows = await callRpc(ctx.db, "claim_weekly_reports", {
    p_now: ctx.now().toISOString(),
    p_limit: batch,
  });
  let failed = 0;
  let sent = 0;
  for (const row of rows) {
    const { email, name, slug, gaps, ...read } = report.parse(row);
    const now = toFigures(read.sums);
    const before = toFigures(read.sums_before);
    // A chat that nobody uses need not say so every week.
    if (now.conversations + before.conversations + gaps.length === 0) continue;
    const link = `${ctx.site}/w/${slug}/analytics?range=week`;
    const mail = weeklyMail(
      { name, weekFrom: read.week_from, now, before, gaps, link },
      read.locale,
    );
    try {
      await ctx.mailer.send({ to: email, ...mail });
      sent += 1;
    } catch {
      failed += 1;
    }
  }
  if (sent > 0) ctx.log.info("weekly_reports_sent", { sent });
  if (failed > 0) ctx.log.warn("weekly_reports_failed", { failed });
  return rows.length === batch;
}
