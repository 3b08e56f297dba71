import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { adapterOf, type ChannelAdapters } from "./adapter";
import type { KnownConnection, KnownConnections } from "./known-connections";
import type { WebhookPlace } from "./schemas";

/** What a call of a webhook is judged with. */
export type WebhookContext = Pick<Context, "db" | "now" | "log"> & {
  adapters: ChannelAdapters;
  connections: KnownConnections;
};

/**
 * Stores what a provider tells, each event once, and leaves the jobs that answer: nothing else is done before the provider has its 200.
 * Throws `unauthenticated` for a call that is not the provider's, and `invalid` for one that cannot be read; then nothing is stored.
 */
export async function receiveWebhook(
  ctx: WebhookContext,
  place: WebhookPlace,
  { headers, body }: { headers: Headers; body: Uint8Array },
): Promise<void> {
  const adapter = adapterOf(ctx.adapters, place.kind);
  const verifies = (known: KnownConnection | null) =>
    known?.kind === place.kind && adapter.verify({ headers, body, secrets: known.secrets });
  const connection = await findVerified(ctx, place.channel, verifies);
  const events = await adapter.parse(body, ctx.now());
  if (events.length === 0) return;
  await callRpc(ctx.db, "receive_channel_events", {
    p_workshop_id: connection.workshopId,
    p_connection_id: place.channel,
    p_events: events,
  });
}

async function findVerified(
  { connections, db }: WebhookContext,
  id: string,
  verifies: (known: KnownConnection | null) => boolean,
): Promise<KnownConnection> {
  const known = await connections.find(db, id);
  if (known && verifies(known)) return known;
  const anew = known && (await connections.findAnew(db, id));
  if (anew && verifies(anew)) return anew;
  throw notTheProvider();
}

/** Whether there is such an account is nobody else's business. */
function notTheProvider(): AppError {
  return new AppError("unauthenticated", {
    reason: "bad_signature",
    publicMessage: "The call is not signed as the provider signs it.",
  });
}

/** Answers a provider that asks whether this is the place. Throws `unauthenticated` for who does not know our word. */
export async function answerChallenge(
  { adapters, connections, db }: WebhookContext,
  { kind, channel }: WebhookPlace,
  query: URLSearchParams,
): Promise<string> {
  const known = await connections.find(db, channel);
  const answer =
    known?.kind === kind
      ? (adapterOf(adapters, kind).challenge?.(query, known.secrets) ?? null)
      : null;
  if (answer === null) throw notTheProvider();
  return answer;
}
