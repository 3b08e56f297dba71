import { AppError } from "@/lib/core/errors";
import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { parseForm } from "./field-parsing";
import { cannedReply, cannedReplyInput, type CannedReply } from "./reply-schemas";

/** Lists the replies that a workshop's team writes often, by their shortcut. */
export async function listCannedReplies(ctx: MemberContext): Promise<CannedReply[]> {
  const rows = await callRpc(ctx.db, "list_canned_replies", { p_workshop: ctx.workshopSlug });
  return rows.map((row) => cannedReply.parse(row));
}

/**
 * Adds a canned reply, or changes the one of this id, and returns its id. Throws `invalid` with the fields to mend, a shortcut that is
 * used already among them, `forbidden`, `not_found`, `limit_reached`.
 */
export async function saveCannedReply(
  ctx: MemberContext,
  id: string | null,
  raw: unknown,
): Promise<string> {
  const { shortcut, replyText } = parseForm(cannedReplyInput, raw, "invalid_canned_reply");
  try {
    return await callRpc(ctx.db, "save_canned_reply", {
      p_workshop: ctx.workshopSlug,
      p_id: id,
      p_shortcut: shortcut,
      p_body: replyText,
    });
  } catch (error) {
    if (!(error instanceof AppError) || error.reason !== "shortcut_taken") throw error;
    const issues = [{ path: "shortcut", rule: "must not be used by another canned reply" }];
    throw new AppError("invalid", { reason: "shortcut_taken", issues, cause: error });
  }
}

/** Deletes a canned reply. Throws `not_found`, `forbidden`. */
export async function deleteCannedReply(ctx: MemberContext, id: string): Promise<void> {
  await callRpc(ctx.db, "delete_canned_reply", { p_workshop: ctx.workshopSlug, p_id: id });
}
