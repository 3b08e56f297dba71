import { createHmac } from "node:crypto";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { equalSecrets } from "@/lib/http/constant-time";

/** Hands a visitor the key to one conversation of one workshop, without storing anything. */
export interface VisitorTokens {
  issue(workshopId: string, conversationId: string): string;
  /** Returns the conversation's id; throws `unauthenticated` with reason `bad_token`, also for another workshop's token, or `token_expired`. */
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

const dayMs = 86_400_000;
/** A conversation can be continued for half a year; `private.note_erased` remembers erased ones for longer. */
const lifeDays = 180;
/** Tokens of the first form say no day: they count as issued on the last day on which there were any. */
const lastFirstFormDay = Math.floor(Date.UTC(2026, 11, 31) / dayMs);

/**
 * Tokens read `v2.<conversation id>.<day of issue>.<HMAC-SHA-256 over workshop, conversation and day>` and open nothing 180 days later;
 * `v1` without a day was the first form.
 */
export function createVisitorTokens(
  secret: string,
  now: () => Date = () => new Date(),
): VisitorTokens {
  const today = () => Math.floor(now().getTime() / dayMs);
  const sign = (text: string) => createHmac("sha256", secret).update(text).digest("base64url");
  const write = (workshopId: string, conversation: string, day: string) =>
    `v2.${conversation}.${day}.${sign(`v2:${workshopId}:${conversation}:${day}`)}`;

  /** The conversation of a token that is ours, and the day it was issued. */
  const read = (workshopId: string, token: string) => {
    const [version, id, day = ""] = token.split(".");
    const conversation = conversationId.safeParse(id);
    if (!conversation.success) return null;
    const isFirstForm = version === "v1";
    const expected = isFirstForm
      ? `v1.${conversation.data}.${sign(`${workshopId}:${conversation.data}`)}`
      : write(workshopId, conversation.data, day);
    if (!equalSecrets(token, expected)) return null;
    return {
      id: conversation.data,
      day: isFirstForm ? lastFirstFormDay : Number.parseInt(day, 36),
    };
  };
  const isExpired = ({ day }: { day: number }) => today() - day > lifeDays;

  return {
    issue: (workshopId, conversation) => write(workshopId, conversation, today().toString(36)),
    find(workshopId, token) {
      const found = token === null ? null : read(workshopId, token);
      return found === null || isExpired(found) ? null : found.id;
    },
    // The text counts in, so that two clients who number their messages do not meet in one conversation.
    conversationFor: (workshopId, { id, text }) =>
      toUuid(
        createHmac("sha256", secret)
          .update(JSON.stringify(["first message", workshopId, id, text]))
          .digest(),
      ),
    verify(workshopId, token) {
      const found = read(workshopId, token);
      if (found !== null && !isExpired(found)) return found.id;
      throw new AppError("unauthenticated", {
        reason: found === null ? "bad_token" : "token_expired",
        publicMessage: "This conversation cannot be continued; please start a new one.",
      });
    },
  };
}
