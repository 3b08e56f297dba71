import type { ConversationRow, InboxQueue } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";

type Where = {
  queue: InboxQueue;
  memberEmail: string;
  /** Null while nobody of the team looks. */
  memberId: string | null;
  /** Empty for all. */
  tag: string;
};

/** Whether a conversation stands in a queue; the database decides by the same rule. */
export function belongsTo(
  row: ConversationRow,
  { queue, memberEmail, memberId, tag }: Where,
): boolean {
  if (tag !== "" && !row.tags.includes(tag)) return false;
  const isMine = row.assigneeEmail === memberEmail;
  switch (queue) {
    case "needs_me":
      return (
        row.waitingSince !== null &&
        row.snoozedUntil === null &&
        (row.assigneeEmail === null || isMine)
      );
    case "bot":
      return row.mode === "bot" && row.status === "open" && row.waitingSince === null;
    case "mine":
      return isMine && row.status === "open" && row.snoozedUntil === null;
    case "snoozed":
      return row.snoozedUntil !== null;
    case "mentioned":
      return memberId !== null && row.mentionedIds.includes(memberId);
    case "done":
      return row.status === "closed";
    default:
      return true;
  }
}

/** The pages of a queue after some of its conversations have changed: each at its place, or gone. */
export function applyChanges(
  pages: readonly Page<ConversationRow>[],
  rows: readonly ConversationRow[],
  where: Where,
): Page<ConversationRow>[] {
  const changed = new Set(rows.map(({ id }) => id));
  const kept = pages.map((page) => ({
    ...page,
    rows: page.rows.filter(({ id }) => !changed.has(id)),
  }));
  for (const row of rows) if (belongsTo(row, where)) insert(kept, row, where.queue);
  return kept;
}

/** What would stand below all that is loaded stays away until it is loaded. */
function insert(pages: Page<ConversationRow>[], row: ConversationRow, queue: InboxQueue): void {
  const page = pages.find(({ rows, cursor }) => {
    const last = rows.at(-1);
    return cursor === null || (last !== undefined && stands(row, last, queue));
  });
  if (!page) return;
  const place = page.rows.findIndex((other) => stands(row, other, queue));
  page.rows.splice(place === -1 ? page.rows.length : place, 0, row);
}

/** Whether a row stands before another. */
function stands(row: ConversationRow, other: ConversationRow, queue: InboxQueue): boolean {
  if (queue === "needs_me") {
    const [own, theirs] = [
      Date.parse(row.waitingSince ?? ""),
      Date.parse(other.waitingSince ?? ""),
    ];
    return own === theirs ? row.id < other.id : own < theirs;
  }
  const [own, theirs] = [Date.parse(row.lastMessageAt), Date.parse(other.lastMessageAt)];
  return own === theirs ? row.id > other.id : own > theirs;
}
