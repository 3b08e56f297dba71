import type { ConversationEvent, ConversationNote, MessageView } from "@/lib/conversations/schemas";

/** What stands in a thread: what was said, and what was done. */
export type ThreadItem =
  | { kind: "message"; at: string; message: MessageView }
  | { kind: "event"; at: string; event: ConversationEvent }
  | { kind: "note"; at: string; note: ConversationNote };

/** All in the order in which it happened; of events and notes none from before the first message shown. */
export function threadItems(
  messages: readonly MessageView[],
  events: readonly ConversationEvent[],
  notes: readonly ConversationNote[],
): ThreadItem[] {
  const first = messages[0];
  const begin = first ? Date.parse(first.createdAt) : Infinity;
  const items: ThreadItem[] = [
    ...messages.map((message) => ({ kind: "message" as const, at: message.createdAt, message })),
    ...events
      .filter(({ createdAt }) => Date.parse(createdAt) >= begin)
      .map((event) => ({ kind: "event" as const, at: event.createdAt, event })),
    ...notes
      .filter(({ createdAt }) => Date.parse(createdAt) >= begin)
      .map((note) => ({ kind: "note" as const, at: note.createdAt, note })),
  ];
  return items.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
