import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";

/** A connection that used to receive messages and is silent. */
export type SilentChannel = {
  slug: string;
  workshop: string;
  kind: string;
  name: string;
  lastEventAt: string;
};

/** Which connections the rule of silence is about, the longest silent first. */
export async function listSilentChannels(ctx: AdminContext): Promise<SilentChannel[]> {
  const rows = await callRpc(ctx.db, "list_silent_channels", { p_now: ctx.now().toISOString() });
  return rows.map(({ slug, workshop_name: workshop, kind, name, last_event_at: lastEventAt }) => ({
    slug,
    workshop,
    kind,
    name,
    lastEventAt,
  }));
}
