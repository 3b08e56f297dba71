import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { memberRole, type MemberRole } from "@/lib/workshops/schemas";

/** Who begins to watch a workshop, and from where. */
export type WatchStart = {
  workshopId: string;
  memberId: string;
  name: string;
  role: MemberRole;
  waitingCount: number;
  cursor: string;
};

/** Proves that a member may watch a workshop, and from which moment on changes are told. Throws `not_found` for another's. */
export async function startWatching(ctx: MemberContext): Promise<WatchStart> {
  const [row] = await callRpc(ctx.db, "get_live_start", { p_workshop: ctx.workshopSlug });
  return {
    workshopId: String(row?.workshop_id),
    memberId: String(row?.member_id),
    name: String(row?.name),
    role: memberRole.parse(row?.role),
    waitingCount: Number(row?.waiting_count),
    cursor: String(row?.cursor),
  };
}
