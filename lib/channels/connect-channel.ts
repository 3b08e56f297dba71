import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lineField } from "@/lib/core/text";
import { callRpc } from "@/lib/supabase/call-rpc";
import { adapterOf, type ChannelAdapter, type ChannelAdapters } from "./adapter";
import { listStoredChannels, type StoredChannel } from "./list-channels";
import { sealOwner, type Sealer } from "./seal";
import { channelFields, type ChannelKind, type ChannelSecrets } from "./schemas";

export type ConnectContext = MemberContext & {
  workshopId: string;
  adapters: ChannelAdapters;
  sealer: Sealer;
  /** Where the provider calls for one account. */
  webhookUrl: (kind: ChannelKind, channelId: string) => string;
};

const line = (max: number) => lineField().min(1).max(max);

/** What the owner types: a name, and what the channel asks for. */
function formOf(kind: ChannelKind) {
  const fields: Record<string, z.ZodType<string | undefined>> = { name: line(120) };
  for (const { name, isOptional } of channelFields[kind]) {
    fields[name] = isOptional ? lineField().max(1_000).optional() : line(1_000);
  }
  return z.object(fields);
}

function parseForm(kind: ChannelKind, raw: unknown): Readonly<Record<string, string | undefined>> {
  const read = formOf(kind).safeParse(raw);
  if (read.success) return read.data;
  const issues = read.error.issues.map(({ path }) => ({
    path: path.join("."),
    rule: "must be filled in",
  }));
  throw new AppError("invalid", { reason: "invalid_channel", issues });
}

/**
 * Connects an account, or the same account anew with other keys: asks the provider whose keys they are, keeps them sealed, and tells it
 * where to call. Throws `invalid` naming the field that is refused, `unavailable` where the provider is away, `forbidden`.
 */
export async function connectChannel(
  ctx: ConnectContext,
  kind: ChannelKind,
  raw: unknown,
): Promise<string> {
  const adapter = adapterOf(ctx.adapters, kind);
  const { setUp } = adapter;
  const typed = parseForm(kind, raw);
  // Who may not connect is refused before a provider hears of it.
  const before = await listStoredChannels(ctx);
  const secrets = Object.fromEntries(
    channelFields[kind].flatMap(({ name, isSecret }) =>
      isSecret && typed[name] ? [[name, typed[name]]] : [],
    ),
  );
  const account = await setUp.identify({ secrets, accountId: typed["accountId"] ?? "" });
  const same = before.find((row) => row.kind === kind && row.account_id === account.id);
  const whole = { ...secrets, ...madeSecrets(ctx, adapter, same) };
  const owner = sealOwner({ workshopId: ctx.workshopId, kind, accountId: account.id });
  const id = await callRpc(ctx.db, "save_channel", {
    p_workshop: ctx.workshopSlug,
    p_channel: {
      id: newId(ctx.now()),
      kind,
      name: typed["name"] ?? "",
      accountId: account.id,
      accountName: account.name,
      secrets: ctx.sealer.seal(whole, owner),
    },
  });
  await subscribe(ctx, adapter, { id, accountId: account.id, secrets: whole });
  ctx.log.info("channel_connected", { requestId: ctx.requestId, workshop: ctx.workshopSlug, kind });
  return id;
}

/** Our own words to the provider: the same as before, so that what was typed there goes on to count. */
function madeSecrets(
  ctx: ConnectContext,
  { setUp }: ChannelAdapter,
  same: StoredChannel | undefined,
): ChannelSecrets {
  const known = same ? openStored(ctx, same) : null;
  return Object.fromEntries(
    setUp.made.map((name) => [name, known?.[name] ?? randomBytes(32).toString("base64url")]),
  );
}

/** The secrets of a stored account; null where it has none, or none that we can open. */
export function openStored(
  { sealer, workshopId }: Pick<ConnectContext, "sealer" | "workshopId">,
  { kind, account_id: accountId, secrets }: StoredChannel,
): ChannelSecrets | null {
  if (secrets === null) return null;
  try {
    return sealer.open(secrets, sealOwner({ workshopId, kind, accountId }));
  } catch {
    return null;
  }
}

async function subscribe(
  ctx: ConnectContext,
  { kind, setUp }: ChannelAdapter,
  account: { id: string; accountId: string; secrets: ChannelSecrets },
): Promise<void> {
  const { id, accountId, secrets } = account;
  try {
    await setUp.subscribe?.({ secrets, accountId, webhookUrl: ctx.webhookUrl(kind, id) });
  } catch (error) {
    await noteCheck(ctx, id, error);
    throw error;
  }
}

/** Keeps what a test has found beside the account. */
export async function noteCheck(ctx: MemberContext, id: string, error: unknown): Promise<void> {
  const known = error instanceof AppError ? error : null;
  await callRpc(ctx.db, "note_channel_check", {
    p_workshop: ctx.workshopSlug,
    p_connection_id: id,
    p_error: error === null ? null : (known?.reason ?? "check_failed"),
    p_is_refused: known?.reason === "channel_key_refused",
  });
}
