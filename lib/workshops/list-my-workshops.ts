import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { memberWorkshop, type MemberWorkshop } from "./schemas";

/** Lists the workshops the caller is a member of, by name; empty for somebody who belongs to none. */
export async function listMyWorkshops(ctx: Pick<Context, "db">): Promise<MemberWorkshop[]> {
  const rows = await callRpc(ctx.db, "list_my_workshops", {});
  return rows.map((row) =>
    memberWorkshop.parse({
      id: row.workshop_id,
      slug: row.slug,
      name: row.name,
      locale: row.locale,
      role: row.role,
      waitingCount: row.waiting_count,
      aiSpentMicroEuros: row.ai_spent_micro_euros,
      viewedUntil: row.viewed_until,
    }),
  );
}
