import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { adapterOf, type ChannelAdapters, type SendOutcome } from "./adapter";
import type { ThreadJob } from "./answer-thread";
import { replyWindow, windowState } from "./reply-window";
import { channelKind, type ChannelSecrets } from "./schemas";
import { sealOwner, type Sealer } from "./seal";
import { splitText } from "./split-text";

const taken = z.object({
  message_id: z.uuid(),
  body: z.string(),
  actions: z.array(z.looseObject({ type: z.string() })).catch([]),
  author: z.enum(["bot", "member"]),
  piece: z.int(),
  attempts: z.int(),
  /** How long ago somebody began to send it who never said what came of it; null where nobody did. */
  interrupted_seconds: z.int().nullable(),
  is_first: z.boolean(),
  kind: channelKind,
  account_id: z.string(),
  secrets: z.string().nullable(),
  settings: z.record(z.string(), z.unknown()).catch({}),
  external_id: z.string(),
  reply_to: z.record(z.string(), z.string()).catch({}),
  last_inbound_at: z.coerce.date(),
  locale: z.string(),
  workshop: z.string(),
});
type Taken = z.infer<typeof taken>;

export type SendContext = Pick<Context, "workshopId" | "db" | "log" | "now"> & {
  adapters: ChannelAdapters;
  sealer: Sealer;
  /** The text as it leaves: with what the website shows around a message, and a chat elsewhere does not. */
  textToSend: (message: OutgoingMessage) => Promise<string>;
};

/** A message of ours before it is cut to a channel's size. */
export type OutgoingMessage = {
  workshopSlug: string;
  locale: string;
  body: string;
  author: "bot" | "member";
  actions: readonly { type: string }[];
  /** The bot's first word in this conversation. */
  isFirst: boolean;
};

/** Longer than any try to hand a piece over takes. */
const leaseSeconds = 60;
const maxAttempts = 8;
/** How long a provider that tells us later is waited for. */
const wordSeconds = 180;
const messagesMax = 100;

/** Sends what waits for a chat, one message after the other; what cannot go out yet has a job of its own for later. */
export async function sendThread(ctx: SendContext, { threadId }: ThreadJob): Promise<void> {
  const { db, workshopId } = ctx;
  for (let sent = 0; sent < messagesMax; sent++) {
    const [row] = await callRpc(db, "take_channel_send", {
      p_workshop_id: workshopId,
      p_thread_id: threadId,
      p_lease_seconds: leaseSeconds,
    });
    if (row === undefined) return;
    const message = taken.parse(row);
    const outcome = await sendMessage(ctx, message);
    if (outcome !== null) await noteFailure(ctx, message, outcome);
  }
}

/** Hands a message over piece by piece; null when all of it is out. */
async function sendMessage(ctx: SendContext, message: Taken): Promise<Failure | null> {
  const adapter = adapterOf(ctx.adapters, message.kind);
  if (message.interrupted_seconds !== null) {
    // It may be with the customer already: nothing is ever said twice.
    return adapter.limits.tellsSends && message.interrupted_seconds < wordSeconds
      ? { is: "asked" }
      : { is: "unsure", reason: "interrupted" };
  }
  const window = windowState(replyWindow(message.kind, message.last_inbound_at), ctx.now());
  if (window === "closed" || (window === "late" && message.author === "bot"))
    return { is: "failed", reason: "window_closed" };
  const secrets = openSecrets(ctx, message);
  if (secrets === null) return { is: "revoked", reason: "key_unknown" };

  const text = await ctx.textToSend(toOutgoing(message));
  const pieces = splitText(text, adapter.limits.textLength);
  for (const [piece, part] of [...pieces.entries()].slice(message.piece)) {
    const isLast = piece === pieces.length - 1;
    const outcome = await adapter.send({
      secrets,
      accountId: message.account_id,
      thread: message.external_id,
      text: part,
      author: message.author,
      isLate: window === "late",
      ref: { messageId: message.message_id, piece, isLast },
      replyTo: message.reply_to,
      settings: message.settings,
    });
    if (outcome.is !== "sent") return outcome;
    await callRpc(ctx.db, "note_channel_piece", {
      p_workshop_id: ctx.workshopId,
      p_message_id: message.message_id,
      p_piece: piece,
      p_provider_id: outcome.providerId,
      p_is_last: isLast,
    });
  }
  return null;
}

type Failure = Exclude<SendOutcome, { is: "sent" }> | { is: "asked" };

async function noteFailure(ctx: SendContext, message: Taken, outcome: Failure): Promise<void> {
  const { reason, ...verdict } = verdictOf(outcome, message.attempts);
  await callRpc(ctx.db, "fail_channel_send", {
    p_workshop_id: ctx.workshopId,
    p_message_id: message.message_id,
    p_state: verdict.state,
    p_reason: reason,
    p_seconds: verdict.seconds ?? 0,
    p_pauses: verdict.pauses ?? false,
    p_breaks: verdict.breaks ?? false,
  });
  ctx.log.warn("channel_send_failed", {
    workshopId: ctx.workshopId,
    kind: message.kind,
    is: outcome.is,
    reason,
  });
}

type Verdict = {
  state: "waiting" | "sending" | "failed" | "unsure";
  reason: string;
  seconds?: number;
  pauses?: boolean;
  breaks?: boolean;
};

/** What becomes of a message that was not handed over. */
function verdictOf(outcome: Failure, attempts: number): Verdict {
  switch (outcome.is) {
    case "asked":
      return { state: "sending", reason: "waiting_for_word", seconds: 30 };
    case "paused":
      return { state: "waiting", reason: "paused", seconds: outcome.seconds, pauses: true };
    case "revoked":
      return { state: "waiting", reason: outcome.reason, breaks: true };
    case "failed":
    case "unsure":
      return { state: outcome.is, reason: outcome.reason };
    default:
      return attempts < maxAttempts
        ? {
            state: "waiting",
            reason: outcome.reason,
            seconds: outcome.seconds ?? delayAfter(attempts),
          }
        : { state: "failed", reason: outcome.reason };
  }
}

/** 2, 4, 8 … seconds, at most five minutes, and up to a half more so that many do not come back at once. */
function delayAfter(attempts: number): number {
  return Math.min(2 ** attempts, 300) * (1 + Math.random() / 2);
}

function openSecrets(ctx: SendContext, message: Taken): ChannelSecrets | null {
  const { kind, account_id: accountId, secrets } = message;
  try {
    const owner = sealOwner({ workshopId: ctx.workshopId, kind, accountId });
    return secrets === null ? null : ctx.sealer.open(secrets, owner);
  } catch (error) {
    ctx.log.error("channel_key_unknown", { workshopId: ctx.workshopId, kind, error });
    return null;
  }
}

function toOutgoing(message: Taken): OutgoingMessage {
  const { workshop: workshopSlug, locale, body, author, actions, is_first: isFirst } = message;
  return { workshopSlug, locale, body, author, actions, isFirst };
}

/** Shows what no try could send as such. */
export async function giveUpOnSending(
  { db, workshopId }: Pick<Context, "db" | "workshopId">,
  { threadId }: ThreadJob,
): Promise<void> {
  await callRpc(db, "give_up_channel_send", {
    p_workshop_id: workshopId,
    p_thread_id: threadId,
  });
}
