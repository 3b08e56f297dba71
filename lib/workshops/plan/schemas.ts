import { z } from "zod";

export const planKey = z.enum(["free", "pro", "business"]);
export type PlanKey = z.infer<typeof planKey>;

/** What a plan gives so much of; conversations and the budget of models begin anew each month. */
export const quotas = ["conversations", "documents", "storage", "seats", "channels", "ai"] as const;
export const quota = z.enum(quotas);
export type Quota = (typeof quotas)[number];

/** `deleting` and `suspended` keep customers out; `over_limit` refuses what is more, and answers all the same. */
export const workshopStates = ["active", "trial", "over_limit", "suspended", "deleting"] as const;
export type WorkshopState = (typeof workshopStates)[number];

const amount = z.coerce.number().int().nonnegative();

/** How much of each quota a plan has: storage in bytes, `ai` in micro-euros. */
export const planOffer = z.object({
  key: planKey,
  conversations: amount,
  documents: amount,
  storage: amount,
  seats: amount,
  channels: amount,
  ai: amount,
});
export type PlanOffer = z.infer<typeof planOffer>;

export const quotaUsage = z.object({ quota, used: amount, limit: amount });
export type QuotaUsage = z.infer<typeof quotaUsage>;

/** A plan that the owner has asked for, and what the operator has said to it. */
export const planRequest = z.object({
  id: z.uuid(),
  plan: planKey,
  note: z.string(),
  state: z.enum(["open", "approved", "declined"]),
  answer: z.string(),
  requestedAt: z.string(),
  decidedAt: z.string().nullable(),
});
export type PlanRequest = z.infer<typeof planRequest>;

/** Plan, state and usage of a workshop, as `get_plan` returns it in one call. */
export const workshopPlan = z.object({
  plan: planKey,
  /** The plan whose quotas count: another one in a trial, and where the operator has set one. */
  quotasOf: planKey,
  state: z.enum(workshopStates),
  trialEndsAt: z.string().nullable(),
  deletionDueAt: z.string().nullable(),
  usage: z.array(quotaUsage),
  plans: z.array(planOffer),
  request: planRequest.nullable(),
});
export type WorkshopPlan = z.infer<typeof workshopPlan>;

/** From this share on it is worth a warning. */
const lowShare = 0.8;

export type UsageLevel = "ok" | "low" | "full";

/** How far a quota is used: `low` from 80 % on, `full` when nothing is left. */
export function usageLevel({ used, limit }: Pick<QuotaUsage, "used" | "limit">): UsageLevel {
  if (used >= limit) return "full";
  return used >= limit * lowShare ? "low" : "ok";
}
