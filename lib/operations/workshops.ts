import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { lineField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";
import { parseAdminForm } from "./parse-admin-form";
import { limitsPlan, type AdminWorkshop, type WorkshopPage, type WorkshopQuery } from "./schemas";

const pageSize = 50;

/** The workshops of the installation by name, a page at a time. */
export async function listAllWorkshops(
  ctx: AdminContext,
  query: WorkshopQuery,
): Promise<WorkshopPage> {
  const { search = null, state = null, after = null } = query;
  const rows = await callRpc(ctx.db, "list_all_workshops", {
    p_search: search,
    p_slug: null,
    p_state: state,
    p_after_name: after?.name ?? null,
    p_after_id: after?.id ?? null,
    p_limit: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize).map(toWorkshop);
  const last = shown.at(-1);
  const next = rows.length > pageSize && last ? { name: last.name, id: last.id } : null;
  return { rows: shown, next };
}

/** One workshop as the operator sees it. Throws `not_found`. */
export async function getWorkshopForAdmin(ctx: AdminContext, slug: string): Promise<AdminWorkshop> {
  const [row] = await callRpc(ctx.db, "list_all_workshops", {
    p_search: null,
    p_slug: slug,
    p_state: null,
    p_after_name: null,
    p_after_id: null,
    p_limit: 1,
  });
  if (!row) throw new AppError("not_found", { reason: "workshop_not_found" });
  return toWorkshop(row);
}

type Row = Awaited<ReturnType<typeof callRpc<"list_all_workshops">>>[number];

function toWorkshop(row: Row): AdminWorkshop {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    plan: row.plan,
    limitsPlan: row.limits_plan,
    aiBudgetMicroEuros:
      row.ai_budget_micro_euros === null ? null : Number(row.ai_budget_micro_euros),
    createdAt: row.created_at,
    suspension: row.suspended_at
      ? { since: row.suspended_at, reason: row.suspension_reason }
      : null,
    users: row.users,
    conversations: Number(row.conversations),
    leads: Number(row.leads),
    appointments: Number(row.appointments),
    doneAppointments: Number(row.done_appointments),
    aiCostMicroEuros: Number(row.ai_cost_micro_euros),
    storageBytes: Number(row.storage_bytes),
    lastActivityAt: row.last_activity_at,
    lastSignInAt: row.last_sign_in_at,
  };
}

const withReason = z.object({
  reason: lineField().min(1, "must say why").max(500, "must have at most 500 characters"),
});

/** Switches a workshop's chat off, for a reason that its team reads. */
export async function suspendWorkshop(
  ctx: AdminContext,
  slug: string,
  raw: unknown,
): Promise<void> {
  const { reason } = parseAdminForm(withReason, raw);
  await callRpc(ctx.db, "suspend_workshop", { p_workshop: slug, p_reason: reason });
}

/** Switches it on again. */
export async function resumeWorkshop(ctx: AdminContext, slug: string): Promise<void> {
  await callRpc(ctx.db, "resume_workshop", { p_workshop: slug });
}

const overrides = z.object({
  limitsPlan: z.union([z.literal("").transform(() => null), limitsPlan]),
  /** In euros as people type them; empty for the plan's budget. */
  aiBudget: lineField().transform((typed, issues) => {
    if (typed === "") return null;
    const euros = Number(typed.replace(",", "."));
    if (!Number.isFinite(euros) || euros < 0 || euros > 1_000) {
      issues.addIssue({ code: "custom", message: "must be an amount from 0 to 1000" });
      return z.NEVER;
    }
    return Math.round(euros * 1_000_000);
  }),
});

/** Sets what counts for a workshop instead of its plan. */
export async function setWorkshopOverrides(
  ctx: AdminContext,
  slug: string,
  raw: unknown,
): Promise<void> {
  const parsed = parseAdminForm(overrides, raw);
  await callRpc(ctx.db, "set_workshop_overrides", {
    p_workshop: slug,
    p_limits_plan: parsed.limitsPlan,
    p_ai_budget_micro_euros: parsed.aiBudget,
  });
}

/** Lets the admin look into a workshop for half an hour, read-only. */
export async function beginView(ctx: AdminContext, slug: string, raw: unknown): Promise<void> {
  const { reason } = parseAdminForm(withReason, raw);
  await callRpc(ctx.db, "begin_view", { p_workshop: slug, p_reason: reason });
}

/** Ends the look. */
export async function endView(ctx: AdminContext, slug: string): Promise<void> {
  await callRpc(ctx.db, "end_view", { p_workshop: slug });
}
