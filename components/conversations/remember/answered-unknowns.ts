import type { MessageView } from "@/lib/conversations/schemas";

/** Of a thread, oldest first, the members' messages that came after the bot had said that it does not know: their first ones. */
export function answeredUnknowns(messages: readonly MessageView[]): ReadonlySet<string> {
  const found = new Set<string>();
  let isUnknown = false;
  for (const { id, author, answered, actions } of messages) {
    if (author === "bot") {
      isUnknown = answered === false && actions.some(({ type }) => type === "lead");
    } else if (author === "member" && isUnknown) {
      found.add(id);
      isUnknown = false;
    }
  }
  return found;
}
