import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { isLoopback } from "@/lib/core/loopback";
import { lineField } from "@/lib/core/text";
import { isReachable, type Network } from "@/lib/outbound/network";
import { callRpc } from "@/lib/supabase/call-rpc";
import { parseForm } from "@/lib/workshops";
import { sealOwnerOf, type WebhookContext } from "./context";
import { webhookEvent } from "./schemas";
import { newWebhookSecret } from "./sign-webhook";

/** What the owner types and ticks. */
const webhookForm = z.object({
  name: lineField().min(1, "must not be empty").max(120, "must have at most 120 characters"),
  url: lineField()
    .max(2_000)
    .overwrite((typed) => (/^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`))
    .pipe(z.url({ protocol: /^https?$/, error: "must be an address" })),
  events: z.array(webhookEvent).min(1, "must name at least one event"),
});

function parse(ctx: WebhookContext, raw: unknown) {
  const form = parseForm(webhookForm, raw, "invalid_webhook");
  if (!mayBeTold(new URL(form.url), ctx.network)) {
    throw new AppError("invalid", {
      reason: "invalid_webhook",
      issues: [{ path: "url", rule: "must be a public address that begins with https" }],
    });
  }
  return { ...form, url: new URL(form.url).href };
}

/** Without https anybody on the way reads along; on this very machine there is no way. */
function mayBeTold(url: URL, network: Network): boolean {
  return isReachable(url, network) && (url.protocol === "https:" || isLocal(url, network));
}

function isLocal({ hostname }: URL, { isAllowed }: Network): boolean {
  return isLoopback(hostname) && isAllowed("127.0.0.1");
}

/**
 * Adds a server that is told of events, and returns the secret that its calls are signed with, which is shown this once. Throws `invalid`
 * naming the field, `limit_reached`, `forbidden`.
 */
export async function addWebhook(ctx: WebhookContext, raw: unknown): Promise<string> {
  const form = parse(ctx, raw);
  const id = newId(ctx.now());
  const secret = newWebhookSecret();
  const secrets = ctx.sealer.seal({ secret }, sealOwnerOf(ctx.workshopId, id));
  await callRpc(ctx.db, "save_webhook", {
    p_workshop: ctx.workshopSlug,
    p_webhook: { id, ...form, secrets },
  });
  return secret;
}

/** Changes where a server is and of what it is told; its secret stays. Throws `invalid`, `not_found`, `forbidden`. */
export async function changeWebhook(ctx: WebhookContext, id: string, raw: unknown): Promise<void> {
  const form = parse(ctx, raw);
  await callRpc(ctx.db, "save_webhook", {
    p_workshop: ctx.workshopSlug,
    p_webhook: { id, ...form },
  });
}
