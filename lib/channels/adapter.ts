import { AppError } from "@/lib/core/errors";
import type { ChannelKind, ChannelSecrets } from "./schemas";

/** What a provider allows. */
export type ChannelLimits = {
  /** Most UTF-16 units of one message. */
  textLength: number;
  /** Hours after the customer's last message in which the bot may answer; null: no bound. */
  botHours: number | null;
  /** The same for a person; longer where the provider lets people answer later. */
  memberHours: number | null;
  /** Whether the provider tells us later of a send of which we never saw the answer. */
  tellsSends: boolean;
  /** Most bytes of one call of the webhook. */
  bodyBytes: number;
};

/** A call of the webhook, its body as it came. */
export type WebhookCall = {
  headers: Headers;
  body: Uint8Array;
  secrets: ChannelSecrets;
};

/** Somebody wrote, in one chat; `key` is the provider's number of it. */
export type ChannelMessage = {
  kind: "text" | "unsupported" | "echo";
  key: string;
  /** The account it was sent to; absent where a webhook serves one account only. */
  account?: string;
  /** The chat or person, by the provider's number. */
  thread: string;
  name?: string;
  locale?: string;
  /** Of what is unsupported: `photo`, `voice` …, a word of `unsupported-texts.json`. */
  what?: string;
  body?: string;
  /** ISO 8601, by the provider's clock. */
  sentAt: string;
  /** Of a letter: what an answer has to name. */
  replyTo?: Record<string, string>;
};

/** What became of messages of ours: of one by its number, or of all in a chat up to a moment. */
export type ChannelReceipt = {
  kind: "receipt";
  account?: string;
  state: "sent" | "delivered" | "read" | "failed";
  providerId?: string;
  thread?: string;
  until?: string;
  reason?: string;
  /** Our own number of the piece, given with the send and told back. */
  sendId?: string;
  piece?: number;
  isLast?: boolean;
};

export type ChannelEvent = ChannelMessage | ChannelReceipt;

/** One piece of a message to one customer. */
export type OutgoingPiece = {
  secrets: ChannelSecrets;
  accountId: string;
  thread: string;
  text: string;
  author: "bot" | "member";
  /** The customer's last message is older than `botHours`: only a person's answer may still go out, marked as such. */
  isLate: boolean;
  /** Our own number of the piece; the same in every try. */
  ref: { messageId: string; piece: number; isLast: boolean };
  replyTo: Record<string, string>;
  settings: Record<string, unknown>;
};

/** What a try to hand a piece over came to. */
export type SendOutcome =
  | { is: "sent"; providerId: string }
  /** Not taken; worth another try, `seconds` later where the provider says so. */
  | { is: "retry"; reason: string; seconds?: number }
  /** The provider asks the whole account to pause. */
  | { is: "paused"; seconds: number }
  /** Not taken, and never will be. */
  | { is: "failed"; reason: string }
  /** Nobody knows whether it was taken. */
  | { is: "unsure"; reason: string }
  /** Our key is refused. */
  | { is: "revoked"; reason: string };

/** What every channel has to be able to do; one conformance suite holds all of them to it. */
export type ChannelAdapter = {
  kind: ChannelKind;
  limits: ChannelLimits;
  /** Whether a call comes from the provider. Compares in constant time; never throws. */
  verify: (call: WebhookCall) => boolean;
  /** Of a verified call: what it tells. What is new to us is left out, or unsupported; throws `invalid` for what is no message at all. */
  parse: (body: Uint8Array, now: Date) => ChannelEvent[] | Promise<ChannelEvent[]>;
  /** What to answer to a provider that asks, with our own word, whether this is the place; null where it may not know. */
  challenge?: (query: URLSearchParams, secrets: ChannelSecrets) => string | null;
  /** Hands one piece over, once; never throws. */
  send: (piece: OutgoingPiece) => Promise<SendOutcome>;
  setUp: ChannelSetUp;
};

/** An account as the provider knows it. */
export type Account = { id: string; name: string };

export type SetUpInput = { secrets: ChannelSecrets; accountId: string; webhookUrl: string };

/** What connecting takes; each throws `invalid` with the reason `channel_…` where the provider refuses, `unavailable` where it is away. */
export type ChannelSetUp = {
  /** Secrets that we make ourselves. */
  made: readonly string[];
  /** Which account the keys open. */
  identify: (input: Omit<SetUpInput, "webhookUrl">) => Promise<Account>;
  /** Tells the provider where to call. */
  subscribe?: (input: SetUpInput) => Promise<void>;
  /** Whether all is as it should be. */
  check: (input: SetUpInput) => Promise<void>;
  /** Tells the provider to call no more. */
  unsubscribe?: (input: SetUpInput) => Promise<void>;
};

/** The channels of this installation. */
export type ChannelAdapters = ReadonlyMap<ChannelKind, ChannelAdapter>;

/** Throws `not_found` for a channel that this installation has not. */
export function adapterOf(adapters: ChannelAdapters, kind: ChannelKind): ChannelAdapter {
  const adapter = adapters.get(kind);
  if (adapter === undefined) throw new AppError("not_found", { reason: "channel_not_found" });
  return adapter;
}
