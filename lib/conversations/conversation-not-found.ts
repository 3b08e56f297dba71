import { AppError } from "@/lib/core/errors";

/** The same error for a conversation that is not there and one that is not the caller's. */
export function conversationNotFound(): AppError {
  return new AppError("not_found", { reason: "conversation_not_found" });
}
