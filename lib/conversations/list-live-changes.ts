import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { toLiveChange, type LiveChange } from "./live-change";

const batch = z.object({
  cursor: z.string(),
  is_reset: z.boolean(),
  changes: z.array(z.unknown()),
});

/** What has been committed since a cursor. */
export type LiveChanges = {
  cursor: string;
  /** Too much to tell: read anew. */
  isReset: boolean;
  changes: LiveChange[];
};

type Watched = {
  /** Null for all. */
  workshopIds: readonly string[] | null;
  /** Where a mechanic watches, who must not see everything. */
  maskedWorkshopIds: readonly string[];
  /** More changes than this are too many to tell. */
  limit: number;
};

/** Lists the conversations that changed since a cursor, each with its newest messages; null begins, and finds none. */
export async function listLiveChanges(
  ctx: Pick<Context, "db">,
  cursor: string | null,
  { workshopIds, maskedWorkshopIds, limit }: Watched,
): Promise<LiveChanges> {
  const [found] = await callRpc(ctx.db, "list_live_changes", {
    p_cursor: cursor,
    p_workshop_ids: workshopIds && [...workshopIds],
    p_masked_workshop_ids: [...maskedWorkshopIds],
    p_limit: limit,
  });
  const { is_reset: isReset, changes, cursor: reached } = batch.parse(found);
  return { cursor: reached, isReset, changes: changes.map(toLiveChange) };
}
