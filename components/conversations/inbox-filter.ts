import { type ConversationRow, type InboxQueue, inboxQueue } from "@/lib/conversations/schemas";

/** The queues as the inbox shows them; the first opens first. Mentions have a line of their own, where there are any. */
export const inboxQueues = inboxQueue.options.filter((queue) => queue !== "mentioned");

/** Which conversations the list shows; kept in the address so that a link and a reload show the same. */
export function toInboxQueue(value: string | null): InboxQueue {
  return inboxQueue.safeParse(value).data ?? "needs_me";
}

/** The queue as the listing route wants it. */
export function toListQuery(queue: InboxQueue, search: string, tag: string) {
  return { queue, q: search.trim() || undefined, tag: tag || undefined };
}

/** Who has the word: `closed` wins over the mode, for then nobody has. */
export function stateOf(row: Pick<ConversationRow, "mode" | "status">): "bot" | "human" | "closed" {
  return row.status === "closed" ? "closed" : row.mode;
}

/** Handed over to a person, and no person has come yet. */
export function isWaiting(
  row: Pick<ConversationRow, "mode" | "status" | "assigneeEmail">,
): boolean {
  return stateOf(row) === "human" && row.assigneeEmail === null;
}
