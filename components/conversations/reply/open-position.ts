import type { MessageView } from "@/lib/conversations/schemas";

/**
 * Position of the customer's newest message that nobody has answered yet; null where there is none. A bot that only said that a
 * person will answer has not answered.
 */
export function openPositionOf(messages: readonly MessageView[]): number | null {
  const last = messages.findLast(
    ({ author, answered }) => author !== "system" && (author !== "bot" || answered === true),
  );
  return last?.author === "visitor" ? last.position : null;
}
