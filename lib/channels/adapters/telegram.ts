import { z } from "zod";
import { locale } from "@/lib/core/locales";
import { equalSecrets } from "@/lib/http/constant-time";
import type { ChannelAdapter, ChannelEvent, OutgoingPiece, SendOutcome } from "../adapter";
import {
  askProvider,
  boundPause,
  callProvider,
  outcomeOfSilence,
  outcomeOfStatus,
  refuseSetUp,
} from "../call-provider";
import { providerId, providerTime, readJsonBody, readShape, toBody, toName } from "../read-body";
import { replyHours } from "../reply-window";
import type { ProviderDoor } from "./provider-door";

const person = z.object({
  first_name: z.string().optional(),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});
const message = z.looseObject({
  message_id: z.int(),
  date: providerTime,
  chat: z.object({ id: providerId, type: z.string() }),
  from: person.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
});
const update = z.looseObject({
  update_id: providerId,
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({ from: person.optional(), data: z.string().optional(), message: message.optional() })
    .optional(),
});
type Message = z.infer<typeof message>;

/** What a message may hold besides text, and what we call it. */
const attachments: Readonly<Record<string, string>> = {
  photo: "photo",
  sticker: "sticker",
  voice: "voice",
  audio: "voice",
  video: "video",
  video_note: "video",
  animation: "video",
  document: "file",
  venue: "location",
  location: "location",
  contact: "contact",
};

const answer = z.object({
  ok: z.boolean(),
  result: z.looseObject({ message_id: z.int().optional() }).or(z.boolean()).optional(),
  description: z.string().optional(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});
const bot = z.object({
  ok: z.literal(true),
  result: z.object({ id: providerId, username: z.string() }),
});
const done = z.object({ ok: z.literal(true) });
const webhookInfo = z.object({ ok: z.literal(true), result: z.object({ url: z.string() }) });

/** Telegram's Bot API. It has no signature: a secret of ours comes back with every call. */
export function createTelegram({ fetch, url }: ProviderDoor): ChannelAdapter {
  const method = (token: string | undefined, name: string) => `${url}/bot${token ?? ""}/${name}`;
  const field = "token";

  return {
    kind: "telegram",
    limits: { textLength: 4_096, ...replyHours.telegram, tellsSends: false, bodyBytes: 256 * 1024 },
    verify: ({ headers, secrets }) =>
      equalSecrets(
        headers.get("x-telegram-bot-api-secret-token") ?? "",
        // Without one nothing is equal to it.
        secrets["webhookSecret"] ?? `${Math.random()}`,
      ),
    parse: (body, now) => readUpdate(readShape(update, readJsonBody(body)), now),
    send: (piece) => send(piece),
    setUp: {
      made: ["webhookSecret"],
      async identify({ secrets }) {
        const request = { url: method(secrets["token"], "getMe") };
        const { result } = await askProvider(fetch, request, { field, schema: bot });
        return { id: result.id, name: `@${result.username}` };
      },
      async subscribe({ secrets, webhookUrl }) {
        const body = {
          url: webhookUrl,
          secret_token: secrets["webhookSecret"],
          allowed_updates: ["message", "edited_message", "callback_query"],
        };
        const request = { url: method(secrets["token"], "setWebhook"), body };
        await askProvider(fetch, request, { field: "address", schema: done });
      },
      async check({ secrets, webhookUrl }) {
        const request = { url: method(secrets["token"], "getWebhookInfo") };
        const { result } = await askProvider(fetch, request, { field, schema: webhookInfo });
        if (result.url !== webhookUrl) throw refuseSetUp("address", "channel_webhook_elsewhere");
      },
      async unsubscribe({ secrets }) {
        const request = { url: method(secrets["token"], "deleteWebhook") };
        await askProvider(fetch, request, { field, schema: done });
      },
    },
  };

  async function send({ secrets, thread, text }: OutgoingPiece): Promise<SendOutcome> {
    try {
      const sent = await callProvider(fetch, {
        url: method(secrets["token"], "sendMessage"),
        body: { chat_id: thread, text, link_preview_options: { is_disabled: true } },
      });
      const { data } = answer.safeParse(sent.body);
      const asked = data?.parameters?.retry_after;
      if (sent.status === 429 && asked !== undefined)
        return { is: "paused", seconds: boundPause(asked) };
      // The customer has blocked the bot; the key is fine.
      if (sent.status === 403) return { is: "failed", reason: "blocked" };
      // A token that is none is no address there.
      if (sent.status === 404) return { is: "revoked", reason: "key_refused" };
      const outcome = outcomeOfStatus(sent);
      if (outcome) return outcome;
      const result = data?.result;
      if (data?.ok && typeof result === "object" && result.message_id !== undefined)
        return { is: "sent", providerId: `${thread}:${result.message_id}` };
      return { is: "failed", reason: "refused" };
    } catch (error) {
      return outcomeOfSilence(error);
    }
  }
}

function readUpdate(told: z.infer<typeof update>, now: Date): ChannelEvent[] {
  const pressed = told.callback_query;
  const found = told.message ?? told.edited_message ?? pressed?.message;
  // Groups and channels are not the workshop's customers.
  if (found?.chat.type !== "private") return [];
  const from = pressed?.from ?? found.from;
  const language = locale.safeParse(from?.language_code?.split("-")[0]).data;
  const base = {
    key: told.update_id,
    thread: found.chat.id,
    sentAt: pressed ? now.toISOString() : found.date,
    ...toName(from?.first_name, from?.last_name),
    ...(language && { locale: language }),
  };
  if (told.edited_message) return [{ ...base, kind: "unsupported", what: "edit" }];
  return [{ ...base, ...contentOf(pressed ? { ...found, text: pressed.data } : found) }];
}

function contentOf(found: Message) {
  const text = toBody(found.text ?? "");
  if (/^\/start(?:@\w+)?(?:\s|$)/.test(text))
    return { kind: "unsupported", what: "start" } as const;
  if (text !== "") return { kind: "text", body: text } as const;
  const kind = Object.keys(attachments).find((name) => name in found);
  const caption = toBody(found.caption ?? "");
  return {
    kind: "unsupported",
    what: kind === undefined ? "unknown" : (attachments[kind] ?? "unknown"),
    ...(caption !== "" && { body: caption }),
  } as const;
}
