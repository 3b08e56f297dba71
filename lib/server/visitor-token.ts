import { createHmac } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { equalSecrets } from "@/lib/http/constant-time";

/** Hands a visitor the key to one conversation of one workshop, without storing anything. */
export interface VisitorTokens {
  issue(workshopId: string, conversationId: string): string;
  /** Returns the conversation's id; throws `unauthenticated` with reason `bad_token`, also for another workshop's token. */
  verify(workshopId: string, token: string): string;
  /** The conversation's id; null for no token, or one that opens nothing here. */
  find(workshopId: string, token: string | null): string | null;
}

const conversationId = z.uuid();

/** Tokens read `v1.<conversation id>.<HMAC-SHA-256 over workshop and conversation>`; the version allows another form later. */
export function createVisitorTokens(secret: string): VisitorTokens {
  const issue = (workshopId: string, conversation: string) =>
    `v1.${conversation}.${createHmac("sha256", secret)
      .update(`${workshopId}:${conversation}`)
      .digest("base64url")}`;

  const find = (workshopId: string, token: string | null) => {
    if (token === null) return null;
    const conversation = conversationId.safeParse(token.split(".")[1]);
    if (!conversation.success) return null;
    return equalSecrets(token, issue(workshopId, conversation.data)) ? conversation.data : null;
  };

  return {
    issue,
    find,
    verify(workshopId, token) {
      const conversation = find(workshopId, token);
      if (conversation !== null) return conversation;
      throw new AppError("unauthenticated", {
        reason: "bad_token",
        publicMessage: "This conversation cannot be continued; please start a new one.",
      });
    },
  };
}
