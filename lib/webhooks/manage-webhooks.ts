import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { sealOwnerOf, type WebhookContext } from "./context";
import { findStored, type StoredWebhook } from "./list-webhooks";
import { newWebhookSecret } from "./sign-webhook";

/** As long as the owner has to bring the new secret to the server. */
const overlapMs = 48 * 3_600_000;

/** Has calls signed with a new secret, which is shown this once; for two days the one before signs as well. Throws `not_found`, `forbidden`. */
export async function rotateWebhookSecret(ctx: WebhookContext, id: string): Promise<string> {
  const row = await findStored(ctx, id);
  const secret = newWebhookSecret();
  const before = openSecret(ctx, row);
  await callRpc(ctx.db, "rotate_webhook_secret", {
    p_workshop: ctx.workshopSlug,
    p_id: id,
    p_secrets: ctx.sealer.seal(
      { secret, ...(before !== null && { before }) },
      sealOwnerOf(ctx.workshopId, id),
    ),
    p_before_until: before && new Date(ctx.now().getTime() + overlapMs).toISOString(),
  });
  return secret;
}

/** Null where no key of ours opens it any more: then nothing was signed with it either. */
function openSecret({ sealer, workshopId }: WebhookContext, row: StoredWebhook): string | null {
  try {
    return sealer.open(row.secrets, sealOwnerOf(workshopId, row.id))["secret"] ?? null;
  } catch {
    return null;
  }
}

/** Pauses a server, or has it told again. Throws `not_found`, `forbidden`. */
export async function setWebhookActive(
  ctx: MemberContext,
  id: string,
  isActive: boolean,
): Promise<void> {
  await callRpc(ctx.db, "set_webhook_state", {
    p_workshop: ctx.workshopSlug,
    p_id: id,
    p_is_active: isActive,
  });
}

/** Forgets a server and all that it was told. Throws `not_found`, `forbidden`. */
export async function deleteWebhook(ctx: MemberContext, id: string): Promise<void> {
  await callRpc(ctx.db, "delete_webhook", { p_workshop: ctx.workshopSlug, p_id: id });
}

/** Has a server told of nothing, to see that it hears. Throws `not_found`, `rate_limited`, `forbidden`. */
export async function testWebhook(ctx: MemberContext, id: string): Promise<void> {
  await callRpc(ctx.db, "test_webhook", { p_workshop: ctx.workshopSlug, p_id: id });
}

/** Has a server told once more of one event, under the same number. Throws `not_found`, `forbidden`. */
export async function replayWebhook(ctx: MemberContext, deliveryId: string): Promise<void> {
  await callRpc(ctx.db, "replay_webhook", {
    p_workshop: ctx.workshopSlug,
    p_delivery_id: deliveryId,
  });
}
