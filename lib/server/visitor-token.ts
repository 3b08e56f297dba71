import { createHmac } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { equalSecrets } from "@/lib/http/constant-time";

/** Hands a visitor the key to one conversation of one workshop, without storing anything. */
export interface VisitorTokens {
  issue(workshopId: string, conversationId: string): string;
  /** Returns the conversation's id; throws `unauthenticated` with reason `bad_token`, also for another workshop's token. */
  verify(workshopId: string, token: string): string;
}

const conversationId = z.uuid();

/** Tokens read `v1.<conversation id>.<HMAC-SHA-256 over workshop and conversation>`; the version allows another form later. */
export function createVisitorTokens(secret: string): VisitorTokens {
  const issue = (workshopId: string, conversation: string) =>
    `v1.${conversation}.${createHmac("sha256", secret)
      .update(`${workshopId}:${conversation}`)
      .digest("base64url")}`;

  return {
    issue,
    verify(workshopId, token) {
      const conversation = conversationId.safeParse(token.split(".")[1]);
      if (!conversation.success || !equalSecrets(token, issue(workshopId, conversation.data))) {
        throw new AppError("unauthenticated", {
          reason: "bad_token",
          publicMessage: "This conversation cannot be continued; please start a new one.",
        });
      }
      return conversation.data;
    },
  };
}
