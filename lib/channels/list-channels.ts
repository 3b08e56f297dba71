import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { channelKind, channelState } from "./schemas";

const moment = z.string().nullable();

const storedChannel = z.object({
  id: z.uuid(),
  kind: channelKind,
  name: z.string(),
  account_id: z.string(),
  account_name: z.string(),
  state: channelState,
  secrets: z.string().nullable(),
  connected_at: z.string(),
  last_event_at: moment,
  last_sent_at: moment,
  last_error: z.string().nullable(),
  last_error_at: moment,
});
/** An account as it is stored, its secrets sealed. */
export type StoredChannel = z.infer<typeof storedChannel>;

/** The accounts of a workshop. Throws `forbidden` for who is not its owner. */
export async function listStoredChannels(ctx: MemberContext): Promise<StoredChannel[]> {
  const rows = await callRpc(ctx.db, "list_channels", { p_workshop: ctx.workshopSlug });
  return z.array(storedChannel).parse(rows);
}
