import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** Lists the words a workshop sorts its conversations by. */
export async function listTags(ctx: MemberContext): Promise<string[]> {
  const rows = await callRpc(ctx.db, "list_tags", { p_workshop: ctx.workshopSlug });
  return rows.map(({ name }) => String(name));
}

/** Takes a word off all conversations and out of the list. Throws `forbidden` for mechanics and viewers. */
export async function deleteTag(ctx: MemberContext, name: string): Promise<void> {
  await callRpc(ctx.db, "delete_tag", { p_workshop: ctx.workshopSlug, p_name: name });
}
