import type { MemberContext } from "@/lib/core/context";
import { decodeCursor, encodeCursor, toPage, type Page } from "@/lib/core/page";
import { callRpc } from "@/lib/supabase/call-rpc";
import { wrongAnswer, type WrongAnswer, type WrongAnswerFilter } from "./schemas";

/** Lists one page of answers that the team calls wrong, the newest first. */
export async function listWrongAnswers(
  ctx: MemberContext,
  filter: WrongAnswerFilter,
): Promise<Page<WrongAnswer>> {
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor);
  const found = await callRpc(ctx.db, "list_wrong_answers", {
    p_workshop: ctx.workshopSlug,
    p_status: filter.status,
    p_cursor_at: after?.at ?? null,
    p_cursor_id: after?.id ?? null,
    p_limit: filter.limit + 1,
  });
  const rows = found.map((row) =>
    wrongAnswer.parse({
      ...row,
      conversationId: row.conversation_id,
      markedBy: row.marked_by,
      markedAt: row.marked_at,
      settledBy: row.settled_by,
      settledAt: row.settled_at,
    }),
  );
  return toPage(rows, filter.limit, ({ markedAt, id }) => encodeCursor(markedAt, id));
}
