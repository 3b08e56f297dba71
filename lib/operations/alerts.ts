import { z } from "zod";
import { monthlyBudgets } from "@/lib/ai/budgets";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";
import { parseAdminForm } from "./parse-admin-form";
import {
  alertRuleKey,
  alertSeverity,
  switchKey,
  switchKeys,
  type AlertPage,
  type AlertRule,
  type TimeCursor,
} from "./schemas";

const pageSize = 50;

/** Alerts, the latest first. */
export async function listAlerts(
  ctx: AdminContext,
  after: TimeCursor | undefined,
): Promise<AlertPage> {
  const rows = await callRpc(ctx.db, "list_alerts", {
    p_after_at: after?.at ?? null,
    p_after_id: after?.id ?? null,
    p_limit: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize).map((row) => ({
    id: row.id,
    rule: alertRuleKey.parse(row.rule_key),
    severity: alertSeverity.parse(row.severity),
    value: Number(row.value),
    threshold: Number(row.threshold),
    openedAt: row.opened_at,
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_by,
    resolvedAt: row.resolved_at,
  }));
  const last = shown.at(-1);
  const next = rows.length > pageSize && last ? { at: last.openedAt, id: last.id } : null;
  return { rows: shown, next };
}

/** The rules with what is measured now. */
export async function listAlertRules(ctx: AdminContext): Promise<AlertRule[]> {
  const rows = await callRpc(ctx.db, "list_alert_rules", {
    p_now: ctx.now().toISOString(),
    p_budgets: monthlyBudgets,
  });
  return rows.map((row) => ({
    key: alertRuleKey.parse(row.key),
    direction: row.direction === "below" ? "below" : "above",
    threshold: Number(row.threshold),
    forSeconds: row.for_seconds,
    severity: alertSeverity.parse(row.severity),
    isActive: row.is_active,
    // The generated types do not know that a measure may have no value.
    value: (row.value as number | null) === null ? null : Number(row.value),
    isOpen: row.is_open,
    throws: z.array(switchKey).parse(row.throws),
  }));
}

/** Says that somebody has seen an alert. */
export async function acknowledgeAlert(ctx: AdminContext, id: string): Promise<void> {
  await callRpc(ctx.db, "acknowledge_alert", { p_id: id });
}

const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const ruleForm = z.object({
  threshold: z
    .string()
    .trim()
    .transform((typed) => Number(typed.replace(",", ".") || Number.NaN))
    .pipe(z.number("must be a number").min(0).max(1_000_000)),
  isActive: tick,
  // One tick for each switch.
  long_cache: tick,
  built_in_only: tick,
  shed_analytics: tick,
});

/** Changes a rule's figure, switches it on or off, and says which switches it throws when it opens. */
export async function setAlertRule(ctx: AdminContext, key: string, raw: unknown): Promise<void> {
  const { threshold, isActive, ...ticks } = parseAdminForm(ruleForm, raw);
  await callRpc(ctx.db, "set_alert_rule", {
    p_key: key,
    p_threshold: threshold,
    p_is_active: isActive,
    p_throws: switchKeys.filter((name) => ticks[name]),
  });
}
