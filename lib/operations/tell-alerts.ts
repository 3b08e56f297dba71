import { createHmac } from "node:crypto";
import { monthlyBudgets } from "@/lib/ai/budgets";
import type { Db, Logger } from "@/lib/core/context";
import type { Mailer } from "@/lib/mail/mailer";
import { callRpc } from "@/lib/supabase/call-rpc";

export type AlertContext = {
  db: Db;
  log: Logger;
  now: () => Date;
  /** Null where no mail can go out. */
  mailer: Mailer | null;
  /** Null where none is configured. */
  webhook: { url: string; secret: string; post: typeof fetch } | null;
  /** Our own origin. */
  site: string;
};

type News = {
  id: string;
  rule: string;
  event: string;
  severity: string;
  value: number;
  threshold: number;
  at: string;
};

/** Holds the installation against its rules, and tells the operator by mail and webhook what has begun or ended. */
export async function watchOver(ctx: AlertContext): Promise<number> {
  const p_now = ctx.now().toISOString();
  const untold = await callRpc(ctx.db, "evaluate_alerts", { p_now, p_budgets: monthlyBudgets });
  if (untold === 0) return 0;
  const rows = await callRpc(ctx.db, "claim_alert_news", { p_now });
  for (const { rule_key: rule, recipients, ...row } of rows) {
    const news = { ...row, rule, value: Number(row.value), threshold: Number(row.threshold) };
    ctx.log.warn("alert", { rule, alertEvent: news.event, severity: news.severity });
    await Promise.all([postNews(ctx, news), ...recipients.map((to) => mailNews(ctx, news, to))]);
  }
  return rows.length;
}

async function mailNews(
  { mailer, log, site }: AlertContext,
  news: News,
  to: string,
): Promise<void> {
  const { rule, event, severity, value, threshold, at } = news;
  const text = `${rule}: ${event} (${severity})
value ${value}, threshold ${threshold}
since ${at}

${site}/admin/alerts`;
  try {
    await mailer?.send({ to, subject: `CarBot: ${rule} ${event}`, text });
  } catch (error) {
    log.error("alert_mail_failed", { rule, error });
  }
}

/** The receiver checks `x-carbot-signature`: HMAC-SHA256 of the body, in hex. */
async function postNews({ webhook, log }: AlertContext, news: News): Promise<void> {
  if (webhook === null) return;
  const body = JSON.stringify(news);
  const signature = createHmac("sha256", webhook.secret).update(body).digest("hex");
  try {
    const response = await webhook.post(webhook.url, {
      method: "POST",
      body,
      headers: { "content-type": "application/json", "x-carbot-signature": signature },
    });
    if (!response.ok)
      log.error("alert_webhook_refused", { rule: news.rule, status: response.status });
  } catch (error) {
    log.error("alert_webhook_failed", { rule: news.rule, error });
  }
}
