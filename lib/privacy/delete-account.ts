import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

type ServiceContext = Pick<Context, "db" | "log" | "requestId">;

/** A workshop that would lose its only owner. */
export type SolelyOwned = { name: string; hasTeam: boolean };

/** What stands in the way of deleting a login (a team without another owner), and what would go with it. */
export async function listSolelyOwned(
  { db }: Pick<Context, "db">,
  userId: string,
): Promise<SolelyOwned[]> {
  const rows = await callRpc(db, "list_solely_owned", { p_user_id: userId });
  return rows.map(({ name, has_team }) => ({ name, hasTeam: has_team }));
}

/**
 * Erases a login, its memberships, invitations to its address, and the workshops that nobody else belongs to. Throws `conflict` with
 * reason `last_owner` while a team would be left without an owner.
 */
export async function deleteAccount(ctx: ServiceContext, userId: string): Promise<void> {
  await callRpc(ctx.db, "delete_account", { p_user_id: userId });
  ctx.log.info("account_deleted", { requestId: ctx.requestId });
}
