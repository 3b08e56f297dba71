import { daysOf, getNumbers, type Numbers } from "@/lib/analytics";
import { monthlyBudgets } from "@/lib/ai/budgets";
import type { NumbersQuery } from "@/lib/analytics/schemas";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { listMyWorkshops } from "@/lib/workshops";
import { can, type MemberWorkshop } from "@/lib/workshops/schemas";
import { runtime } from "./runtime";
import { withWorkshop } from "./with-workshop";

/** The numbers, and what models may cost this month; null for everybody but the owner, and where there are none. */
export type FoundNumbers = Numbers & { budgetMicroEuros: number | null };

/** Counts for a member whom somebody has looked up already; of an owner's other workshops only their own are part of it. */
export async function findNumbers(
  member: MemberContext,
  { id, role }: Pick<MemberWorkshop, "id" | "role">,
  query: NumbersQuery,
): Promise<FoundNumbers> {
  if (!can(role, "readNumbers")) throw new AppError("forbidden", { reason: "role_not_allowed" });
  const ctx = await withWorkshop(member);
  const range = daysOf(query, ctx.now(), ctx.workshop.workshop.timezone);
  const whose = role === "owner" ? ctx.actor.userId : "office";
  const key = [id, whose, range.from, range.to].join(":");
  const { numbers: cache, models } = runtime();
  const numbers = await cache.get(key, () => getNumbers(ctx, range));
  const { plan, aiBudgetMicroEuros } = ctx.workshop.workshop;
  const isTold = role === "owner" && models !== null;
  return {
    ...(numbers ?? (await getNumbers(ctx, range))),
    budgetMicroEuros: isTold ? (aiBudgetMicroEuros ?? monthlyBudgets[plan]) : null,
  };
}

/** The same for a request of which nobody knows yet whether the workshop is the caller's. */
export async function findMyNumbers(
  ctx: MemberContext,
  query: NumbersQuery,
): Promise<FoundNumbers> {
  const workshops = await listMyWorkshops(ctx);
  const workshop = workshops.find(({ slug }) => slug === ctx.workshopSlug);
  if (!workshop) throw new AppError("not_found", { reason: "workshop_not_found" });
  return findNumbers(ctx, workshop, query);
}
