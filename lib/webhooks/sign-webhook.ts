import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

/** A call as it is sent: its number, its moment and its body, as the signature covers them. */
export type SignedParts = { id: string; at: Date; body: string };

/** A new secret, in the form in which libraries of Standard Webhooks take it. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** The headers of Standard Webhooks; one signature for each secret that counts, the newest first. */
export function signWebhook(
  { id, at, body }: SignedParts,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, at, body));
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": signatures.join(" "),
  };
}
