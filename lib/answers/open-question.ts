import { cutText } from "@/lib/core/text";
import type { AnswerAction } from "@/lib/chat/schemas";
import type { Turn } from "./turn";

const maxMessageChars = 1000;

/** The form by which something is passed on to the team, with the customer's own words. */
export function openQuestion({ message, frame }: Turn, service?: string): AnswerAction {
  const words = message ?? frame.unknown.join("\n");
  return {
    type: "lead",
    ...(service !== undefined && { service }),
    ...(words !== "" && { message: cutText(words, maxMessageChars) }),
  };
}
