import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { cutText, tidyText } from "@/lib/core/text";
import type { Network } from "@/lib/outbound/network";
import type { PostSafely } from "@/lib/outbound/post-safely";
import { callRpc } from "@/lib/supabase/call-rpc";
import { sealOwnerOf, type SecretSealer } from "./context";
import { signWebhook } from "./sign-webhook";

export const webhookRequest = z.object({ deliveryId: z.uuid() });
type WebhookRequest = z.infer<typeof webhookRequest>;

export type SendWebhookContext = Context & {
  sealer: SecretSealer;
  network: Network;
  post: PostSafely;
};

/** The version of what is sent; another one would be another form of it. */
const version = "2026-12-01";
const answerLength = 500;

const outgoing = z.object({
  endpointId: z.uuid(),
  eventId: z.uuid(),
  event: z.string(),
  data: z.record(z.string(), z.unknown()),
  occurredAt: z.string(),
  state: z.string(),
  workshop: z.string(),
  url: z.string(),
  secrets: z.string(),
  isActive: z.boolean(),
  beforeUntil: z.string().nullable(),
});
type Outgoing = z.infer<typeof outgoing>;

/**
 * Tells one server of one event and keeps what it said. Throws `unavailable` where it is worth another try, `invalid` where the address
 * may not be reached.
 */
export async function sendWebhook(
  ctx: SendWebhookContext,
  { deliveryId }: WebhookRequest,
): Promise<void> {
  const at = { p_workshop_id: ctx.workshopId, p_id: deliveryId };
  const found = await callRpc(ctx.db, "get_webhook_delivery", at);
  if (found === null) return;
  const event = outgoing.parse(found);
  if (event.state !== "waiting") return;
  if (!event.isActive) {
    await callRpc(ctx.db, "end_webhook_delivery", { ...at, p_error: "endpoint_inactive" });
    return;
  }
  const startedMs = ctx.now().getTime();
  const end = await tryOnce(ctx, event);
  const { isGone, refusal, ...told } = end;
  const durationMs = ctx.now().getTime() - startedMs;
  await callRpc(ctx.db, "note_webhook_attempt", { ...at, p_end: { ...told, isGone, durationMs } });
  if (refusal !== null) throw refusal;
}

/** How a try ended; `refusal` is thrown on, so that the queue tries again or gives up. */
type TryEnd = {
  state: "delivered" | "waiting" | "failed";
  status: number | null;
  answer: string | null;
  error: string | null;
  isGone: boolean;
  refusal: unknown;
};

async function tryOnce(ctx: SendWebhookContext, event: Outgoing): Promise<TryEnd> {
  const nothing = { status: null, answer: null, error: null, isGone: false, refusal: null };
  const waiting = { ...nothing, state: "waiting" as const };
  try {
    const { status, retryAfter, text = "" } = await post(ctx, event);
    const heard = { ...nothing, status, answer: cutText(tidyText(text), answerLength) };
    if (status >= 200 && status < 300) return { ...heard, state: "delivered" };
    if (status === 410) return { ...heard, state: "failed", isGone: true };
    const refusal = new AppError("unavailable", {
      reason: `webhook_answered_${status}`,
      retryAfterSeconds: retryAfter ?? undefined,
    });
    return { ...heard, state: "waiting", refusal };
  } catch (error) {
    const reason = error instanceof AppError ? error.reason : "internal";
    return { ...waiting, error: reason, refusal: error };
  }
}

async function post(ctx: SendWebhookContext, event: Outgoing) {
  const body = JSON.stringify({
    type: event.event,
    version,
    timestamp: new Date(event.occurredAt).toISOString(),
    workshop: event.workshop,
    data: event.data,
  });
  const secrets = await openSecrets(ctx, event);
  return ctx.post({
    url: event.url,
    headers: {
      "content-type": "application/json",
      "user-agent": "CarBot-Webhooks/1.0",
      ...signWebhook({ id: event.eventId, at: ctx.now(), body }, secrets),
    },
    body,
    network: ctx.network,
    readCharacters: answerLength,
  });
}

/** The secret, and the one before as long as it counts; sealed anew where a newer key is in use. */
async function openSecrets(ctx: SendWebhookContext, event: Outgoing): Promise<string[]> {
  const owner = sealOwnerOf(ctx.workshopId, event.endpointId);
  const opened = ctx.sealer.open(event.secrets, owner);
  if (ctx.sealer.isOutdated(event.secrets)) {
    await callRpc(ctx.db, "reseal_webhook", {
      p_workshop_id: ctx.workshopId,
      p_endpoint_id: event.endpointId,
      p_before: event.secrets,
      p_secrets: ctx.sealer.seal({ ...opened }, owner),
    });
  }
  const isBeforeCounted =
    event.beforeUntil !== null && Date.parse(event.beforeUntil) > ctx.now().getTime();
  const { secret, before } = opened;
  return [secret, isBeforeCounted ? before : undefined].filter((value) => value !== undefined);
}

/** No further try is made. */
export async function giveUpOnWebhook(
  { db, workshopId }: Pick<Context, "db" | "workshopId">,
  { deliveryId }: WebhookRequest,
): Promise<void> {
  await callRpc(db, "end_webhook_delivery", {
    p_workshop_id: workshopId,
    p_id: deliveryId,
    p_error: null,
  });
}

/** Forgets what was told more than thirty days ago, at most `limit`; returns how many. */
export async function purgeWebhookDeliveries(
  { db }: Pick<Context, "db">,
  limit: number,
): Promise<number> {
  return callRpc(db, "purge_webhook_deliveries", { p_limit: limit });
}
