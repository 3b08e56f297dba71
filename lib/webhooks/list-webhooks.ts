import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import {
  webhookDelivery,
  webhookEvent,
  webhookState,
  type WebhookDelivery,
  type WebhookRow,
} from "./schemas";

const stored = z.object({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  events: z.array(webhookEvent),
  state: webhookState,
  secrets: z.string(),
  before_until: z.string().nullable(),
  failing_since: z.string().nullable(),
  last_delivered_at: z.string().nullable(),
});
/** A server as it is stored, its secrets sealed. */
export type StoredWebhook = z.infer<typeof stored>;

async function listStored(ctx: MemberContext): Promise<StoredWebhook[]> {
  const rows = await callRpc(ctx.db, "list_webhooks", { p_workshop: ctx.workshopSlug });
  return z.array(stored).parse(rows);
}

/** One of them. Throws `not_found`, `forbidden`. */
export async function findStored(ctx: MemberContext, id: string): Promise<StoredWebhook> {
  const row = (await listStored(ctx)).find((webhook) => webhook.id === id);
  if (row === undefined) throw new AppError("not_found", { reason: "webhook_not_found" });
  return row;
}

/** The servers that a workshop has told of events. Throws `forbidden` for who is not its owner. */
export async function listWebhooks(ctx: MemberContext): Promise<WebhookRow[]> {
  return (await listStored(ctx)).map((row) => ({
    id: row.id,
    name: row.name,
    url: row.url,
    events: row.events,
    state: row.state,
    beforeUntil: isAhead(row.before_until, ctx.now()) ? row.before_until : null,
    failingSince: row.failing_since,
    lastDeliveredAt: row.last_delivered_at,
  }));
}

function isAhead(moment: string | null, now: Date): boolean {
  return moment !== null && Date.parse(moment) > now.getTime();
}

/** What each of them was told last, at most `limit` each, the latest first. Throws `forbidden`. */
export async function listWebhookDeliveries(
  ctx: MemberContext,
  limit: number,
): Promise<WebhookDelivery[]> {
  const rows = await callRpc(ctx.db, "list_webhook_deliveries", {
    p_workshop: ctx.workshopSlug,
    p_limit: limit,
  });
  return z.array(webhookDelivery).parse(rows);
}
