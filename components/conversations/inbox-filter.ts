import type { ConversationRow } from "@/lib/conversations/schemas";

export const inboxFilters = ["all", "unread", "waiting", "bot"] as const;

/** Which conversations the list shows; kept in the address so that a link and a reload show the same. */
export type InboxFilter = (typeof inboxFilters)[number];

/** Reads the filter out of an address; anything unknown shows everything. */
export function toInboxFilter(value: string | null): InboxFilter {
  return inboxFilters.find((filter) => filter === value) ?? "all";
}

/** The filter as the listing route wants it. */
export function toListQuery(filter: InboxFilter, search: string) {
  return { ...queries[filter], q: search.trim() || undefined };
}

const queries = {
  all: {},
  unread: { unread: "true" },
  waiting: { mode: "human", status: "open" },
  bot: { mode: "bot", status: "open" },
} as const satisfies Record<InboxFilter, Record<string, string>>;

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
