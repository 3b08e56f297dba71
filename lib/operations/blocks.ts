import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { textField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";
import { parseAdminForm } from "./parse-admin-form";
import { listCounters } from "./readings";

/** A network that is let in nowhere until a moment. */
export type BlockedNetwork = { network: string; reason: string; until: string; since: string };

/** Who met refusals in the last day: a network or a visitor by one policy. */
export type RefusedFigure = {
  policy: string;
  kind: "network" | "visitor";
  key: string;
  count: number;
  lastAt: string;
};

/** Until when which network is blocked, by its name. */
export async function listBlocks(ctx: Pick<Context, "db">): Promise<Map<string, Date>> {
  const rows = await callRpc(ctx.db, "list_blocked_networks", {});
  return new Map(rows.map(({ network, until }) => [network, new Date(until)] as const));
}

/** The blocked networks as the operator's page shows them. */
export async function listBlockedNetworks(ctx: AdminContext): Promise<BlockedNetwork[]> {
  const rows = await callRpc(ctx.db, "list_blocked_networks_for_admin", {});
  return rows.map(({ created_at: since, ...row }) => ({ ...row, since }));
}

const label = z
  .string()
  .transform((text) => text.split(" "))
  .pipe(z.tuple([z.string(), z.enum(["network", "visitor"]), z.string()]));

/** Which networks and visitors met the most refusals in the last day, by policy. */
export async function listRefusedCallers(ctx: AdminContext): Promise<RefusedFigure[]> {
  const rows = await listCounters(ctx, ["refused_callers"], 24);
  return rows.flatMap(({ label: text, count, lastAt }) => {
    const read = label.safeParse(text);
    if (!read.success) return [];
    const [policy, kind, key] = read.data;
    return [{ policy, kind, key, count, lastAt }];
  });
}

const blockForm = z.object({
  reason: textField().trim().min(1, "must have 1 to 500 characters").max(500),
  hours: z.coerce.number().int("must be a whole number").min(1).max(720),
});

/** Lets a network in nowhere for some hours. Throws `invalid` with the refused fields, also for the admin's own network. */
export async function blockNetwork(
  ctx: AdminContext,
  { network, own }: { network: string; own: string | null },
  raw: unknown,
): Promise<void> {
  if (network === own) throw new AppError("invalid", { reason: "own_network" });
  const { reason, hours } = parseAdminForm(blockForm, raw);
  await callRpc(ctx.db, "block_network", {
    p_network: network,
    p_reason: reason,
    p_hours: hours,
  });
}

/** Lets a blocked network in again. Throws `not_found`. */
export async function liftBlock(ctx: AdminContext, network: string): Promise<void> {
  await callRpc(ctx.db, "lift_block", { p_network: network });
}
