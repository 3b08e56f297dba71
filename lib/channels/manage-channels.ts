import { AppError } from "@/lib/core/errors";
import { callRpc } from "@/lib/supabase/call-rpc";
import { adapterOf, type SetUpInput } from "./adapter";
import { noteCheck, openStored, type ConnectContext } from "./connect-channel";
import { listStoredChannels, type StoredChannel } from "./list-channels";
import type { ChannelRow } from "./schemas";

const dayMs = 86_400_000;

/** The accounts of a workshop with their health, as its owner sees them. Throws `forbidden` for everybody else. */
export async function listChannels(ctx: ConnectContext): Promise<ChannelRow[]> {
  return (await listStoredChannels(ctx)).map((row) => toRow(ctx, row));
}

function toRow(ctx: ConnectContext, row: StoredChannel): ChannelRow {
  const { setUp } = adapterOf(ctx.adapters, row.kind);
  const word = setUp.subscribe === undefined ? setUp.made[0] : undefined;
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    accountId: row.account_id,
    accountName: row.account_name,
    state: row.state,
    webhook: {
      url: ctx.webhookUrl(row.kind, row.id),
      verifyToken: word === undefined ? null : (openStored(ctx, row)?.[word] ?? null),
    },
    connectedAt: row.connected_at,
    lastEventAt: row.last_event_at,
    lastSentAt: row.last_sent_at,
    lastError: row.last_error,
    lastErrorAt: row.last_error_at,
    isSilent: isSilent(row, ctx.now()),
  };
}

/** A provider that stopped calling says nothing of it: what never came in a day, or for two weeks, is worth a look. */
function isSilent({ state, connected_at, last_event_at }: StoredChannel, now: Date): boolean {
  if (state === "disconnected") return false;
  const ago = (moment: string) => now.getTime() - Date.parse(moment);
  return last_event_at === null ? ago(connected_at) > dayMs : ago(last_event_at) > 14 * dayMs;
}

async function findChannel(ctx: ConnectContext, id: string): Promise<StoredChannel> {
  const row = (await listStoredChannels(ctx)).find((stored) => stored.id === id);
  if (row === undefined) throw new AppError("not_found", { reason: "channel_not_found" });
  return row;
}

function setUpInput(ctx: ConnectContext, row: StoredChannel): SetUpInput | null {
  const secrets = openStored(ctx, row);
  const webhookUrl = ctx.webhookUrl(row.kind, row.id);
  return secrets && { secrets, accountId: row.account_id, webhookUrl };
}

/**
 * Asks the provider whether an account is reached and calls us; what it says is kept. Throws `invalid` for what has to be mended,
 * `unavailable`, `not_found`, `forbidden`.
 */
export async function checkChannel(ctx: ConnectContext, id: string): Promise<void> {
  const row = await findChannel(ctx, id);
  const input = setUpInput(ctx, row);
  if (input === null) throw new AppError("conflict", { reason: "channel_key_unknown" });
  try {
    await adapterOf(ctx.adapters, row.kind).setUp.check(input);
  } catch (error) {
    await noteCheck(ctx, id, error);
    throw error;
  }
  await noteCheck(ctx, id, null);
}

/** Forgets an account's keys; the provider is told, but need not agree. Throws `not_found`, `forbidden`. */
export async function disconnectChannel(ctx: ConnectContext, id: string): Promise<void> {
  const row = await findChannel(ctx, id);
  const input = setUpInput(ctx, row);
  try {
    if (input) await adapterOf(ctx.adapters, row.kind).setUp.unsubscribe?.(input);
  } catch (error) {
    // Its calls find no account here and are refused.
    ctx.log.warn("channel_not_unsubscribed", { kind: row.kind, error });
  }
  await callRpc(ctx.db, "disconnect_channel", {
    p_workshop: ctx.workshopSlug,
    p_connection_id: id,
  });
}
