import { momentAt } from "@/lib/calendar";
import type { QuotaMark, WorkshopContext } from "../context";
import type { PlanKey } from "./schemas";

type Facts = Pick<
  WorkshopContext["workshop"],
  "plan" | "limitsPlan" | "trialEndsAt" | "quotaMarks" | "timezone"
>;

/** The plan whose quotas and limits count: what the operator has set, else in a trial pro, else the workshop's own. */
export function effectivePlan(
  { plan, limitsPlan, trialEndsAt }: Pick<Facts, "plan" | "limitsPlan" | "trialEndsAt">,
  now: Date,
): PlanKey {
  const isTrial = trialEndsAt !== null && new Date(trialEndsAt) > now;
  return limitsPlan ?? (isTrial && plan === "free" ? "pro" : plan);
}

/** The marks that count now: those of a month that is over, by the workshop's clock, do not. */
export function currentMarks(
  { quotaMarks, timezone }: Pick<Facts, "quotaMarks" | "timezone">,
  now: Date,
): QuotaMark[] {
  if (quotaMarks.length === 0) return [];
  const month = momentAt(now, timezone).date.toPlainYearMonth().toString();
  return quotaMarks.filter((mark) => mark.month === null || mark.month === month);
}

/** Whether the month's conversations are used up: then customers are answered by the built-in reader alone. */
export function isOverConversations(
  facts: Pick<Facts, "quotaMarks" | "timezone">,
  now: Date,
): boolean {
  return currentMarks(facts, now).some(
    ({ quota, level }) => quota === "conversations" && level === "full",
  );
}
