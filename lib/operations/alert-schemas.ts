import { z } from "zod";
import type { TimeCursor } from "./schemas";

/** The rules that there are, as migrations made them. */
export const alertRuleKey = z.enum([
  "error_rate",
  "slow_p95",
  "very_slow_p95",
  "slow_route",
  "slow_queries",
  "connections",
  "queue_depth",
  "queue_age",
  "dead_jobs",
  "model_failures",
  "ai_cost_spike",
  "ai_budget",
  "cache_hits",
  "cpu",
  "memory",
  "scale_down",
  "availability",
  "webhook_silence",
]);
export type AlertRuleKey = z.infer<typeof alertRuleKey>;

export type AlertEntry = {
  id: string;
  rule: AlertRuleKey;
  severity: AlertSeverity;
  value: number;
  threshold: number;
  openedAt: string;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  resolvedAt: string | null;
};

export const alertSeverity = z.enum(["page", "warn", "advice"]);
export type AlertSeverity = z.infer<typeof alertSeverity>;

export type AlertPage = { rows: AlertEntry[]; next: TimeCursor | null };

/** A rule with what is measured now; null where there is too little to say. */
export type AlertRule = {
  key: AlertRuleKey;
  direction: "above" | "below";
  threshold: number;
  forSeconds: number;
  severity: AlertSeverity;
  isActive: boolean;
  value: number | null;
  isOpen: boolean;
  /** Switches that it throws when it opens. */
  throws: SwitchKey[];
};

/** What the whole installation does less of while it is in need; each has a row that a migration made. */
export const switchKeys = ["long_cache", "built_in_only", "shed_analytics"] as const;
export const switchKey = z.enum(switchKeys);
export type SwitchKey = z.infer<typeof switchKey>;

/** A switch with what threw it last; null where that was an admin. */
export type PlatformSwitch = {
  key: SwitchKey;
  isOn: boolean;
  thrownBy: AlertRuleKey | null;
  changedAt: string;
};
