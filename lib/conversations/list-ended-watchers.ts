import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

type Watcher = { workshopId: string; userId: string; role: string };

/** Which of those who watch are no longer members in that role, by their place in the list from 0 on. */
export async function listEndedWatchers(
  ctx: Pick<Context, "db">,
  watchers: readonly Watcher[],
): Promise<number[]> {
  const places = await callRpc(ctx.db, "list_ended_watchers", {
    p_workshop_ids: watchers.map(({ workshopId }) => workshopId),
    p_user_ids: watchers.map(({ userId }) => userId),
    p_roles: watchers.map(({ role }) => role),
  });
  return places.map((place) => place - 1);
}
