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
  /** The id of the conversation that a message without a token opens: for a repeat the same, for everybody else unguessable. */
  conversationFor(workshopId: string, message: { id: string; text: string }): string;
}

const conversationId = z.uuid();

/** A UUID of version 8 (RFC 9562 §5.8): its bits are ours to choose. */
function toUuid(bytes: Uint8Array): string {
  const own = Uint8Array.from(bytes.subarray(0, 16));
  const view = new DataView(own.buffer);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x80);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Buffer.from(own).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

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
    // The text counts in, so that two clients who number their messages do not meet in one conversation.
    conversationFor: (workshopId, { id, text }) =>
      toUuid(
        createHmac("sha256", secret)
          .update(JSON.stringify(["first message", workshopId, id, text]))
          .digest(),
      ),
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
