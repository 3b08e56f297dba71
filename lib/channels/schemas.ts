import { z } from "zod";

/** Where customers can write from besides the website. */
export const channelKinds = ["telegram", "whatsapp", "messenger", "instagram", "email"] as const;
export const channelKind = z.enum(channelKinds);
export type ChannelKind = z.infer<typeof channelKind>;

/** Every place a conversation can come from. */
export const conversationChannel = z.enum(["web", ...channelKinds]);
export type ConversationChannel = z.infer<typeof conversationChannel>;

/** `broken`: the provider refuses our key, until the account is connected anew. */
export const channelState = z.enum(["active", "broken", "disconnected"]);
export type ChannelState = z.infer<typeof channelState>;

/** What became of a message that went out over a channel. */
export const sendState = z.enum([
  "waiting",
  "sending",
  "sent",
  "delivered",
  "read",
  "failed",
  "unsure",
]);
export type SendState = z.infer<typeof sendState>;

/** A field of the form that connects an account. */
export type ChannelField = {
  name: "accountId" | "token" | "appSecret" | "otherAppSecret";
  /** Kept sealed and never shown again. */
  isSecret: boolean;
  isOptional?: boolean;
};

const accountId: ChannelField = { name: "accountId", isSecret: false };
const token: ChannelField = { name: "token", isSecret: true };
const appSecrets: ChannelField[] = [
  { name: "appSecret", isSecret: true },
  { name: "otherAppSecret", isSecret: true, isOptional: true },
];

/** What connecting asks for besides a name, by kind. */
export const channelFields: Readonly<Record<ChannelKind, readonly ChannelField[]>> = {
  telegram: [token],
  whatsapp: [accountId, token, ...appSecrets],
  messenger: [token, ...appSecrets],
  instagram: [token, ...appSecrets],
  email: [accountId],
};

/** Keys and tokens of one account, as its adapter names them. */
export const channelSecrets = z.record(z.string(), z.string());
export type ChannelSecrets = z.infer<typeof channelSecrets>;

/** A connected account as its owner sees it. */
export type ChannelRow = {
  id: string;
  kind: ChannelKind;
  name: string;
  /** The provider's own number of the account. */
  accountId: string;
  /** As people know it: `@brandt_bot`, `+49 341 …`. */
  accountName: string;
  state: ChannelState;
  /** Where the provider is to call, and what it says there to be let in; null where we tell it ourselves. */
  webhook: { url: string; verifyToken: string | null };
  connectedAt: string;
  lastEventAt: string | null;
  lastSentAt: string | null;
  /** A word of ours for what went wrong last. */
  lastError: string | null;
  lastErrorAt: string | null;
  /** Connected for a day and more, and nothing has ever come, or nothing for two weeks. */
  isSilent: boolean;
};

/** What the inbox shows of a conversation's channel. */
export const conversationLink = z
  .object({
    kind: channelKind,
    name: z.string(),
    state: channelState,
    /** Phone number or mail address of the customer, where the channel has one; a mechanic sees none. */
    address: z.string().nullable(),
    lastInboundAt: z.string(),
    sends: z.record(z.string(), z.object({ state: sendState, reason: z.string().nullable() })),
  })
  .nullable();
export type ConversationLink = z.infer<typeof conversationLink>;

/** Path of `/api/webhooks/{kind}/{channel}`. */
export const webhookPlace = z.object({ kind: channelKind, channel: z.uuid() });
export type WebhookPlace = z.infer<typeof webhookPlace>;

export { replyWindow, windowState, type WindowState } from "./reply-window";
