import {
  createInstagram,
  createMessenger,
  createTelegram,
  createWhatsApp,
  type ChannelAdapter,
} from "@/lib/channels";
import type { ChannelSecrets } from "@/lib/channels/schemas";
import { graphError, signedByMeta } from "./meta-server";
import type { ProviderReply } from "./provider-server";
import { tooFast } from "./telegram-server";

/** What the conformance suite has to know of a provider. */
export type Driver = {
  kind: string;
  create: (url: string) => ChannelAdapter;
  secrets: ChannelSecrets;
  /** The headers with which the provider sends a body. */
  sign: (body: string) => Record<string, string>;
  /** A call that tells of one text. */
  textCall: (text: string) => unknown;
  taken: ProviderReply;
  pause: ProviderReply;
  refusedKey: ProviderReply;
  blocked: ProviderReply;
};

/** Number, chat and moment of every text of a driver. */
export const told = { key: "4711", thread: "815", seconds: 1_796_031_000 };

const metaSecrets = {
  token: "token-of-the-page",
  appSecret: "an app secret",
  verifyToken: "a word",
};
const metaReplies = {
  secrets: metaSecrets,
  sign: (body: string) => signedByMeta(body, metaSecrets.appSecret),
  pause: graphError(400, 613),
  refusedKey: graphError(401, 190),
};

const messaging = (object: string) => (text: string) => ({
  object,
  entry: [
    {
      id: "account",
      messaging: [
        {
          sender: { id: told.thread },
          recipient: { id: "account" },
          timestamp: told.seconds * 1_000,
          message: { mid: told.key, text },
        },
      ],
    },
  ],
});

export const drivers: readonly Driver[] = [
  {
    kind: "telegram",
    create: (url) => createTelegram({ fetch, url }),
    secrets: { token: "1:abcdefgh", webhookSecret: "a secret of ours" },
    sign: () => ({ "x-telegram-bot-api-secret-token": "a secret of ours" }),
    textCall: (text) => ({
      update_id: Number(told.key),
      message: {
        message_id: 1,
        date: told.seconds,
        chat: { id: Number(told.thread), type: "private" },
        text,
      },
    }),
    taken: { status: 200, body: { ok: true, result: { message_id: 9 } } },
    pause: tooFast(11),
    refusedKey: { status: 401, body: { ok: false, error_code: 401 } },
    blocked: { status: 403, body: { ok: false, error_code: 403 } },
  },
  {
    ...metaReplies,
    kind: "whatsapp",
    create: (url) => createWhatsApp({ fetch, url }),
    textCall: (text) => ({
      object: "whatsapp_business_account",
      entry: [
        {
          id: "business",
          changes: [
            {
              field: "messages",
              value: {
                metadata: { phone_number_id: "account" },
                contacts: [{ wa_id: told.thread, profile: { name: "Mia Lang" } }],
                messages: [
                  {
                    id: told.key,
                    from: told.thread,
                    timestamp: String(told.seconds),
                    type: "text",
                    text: { body: text },
                  },
                ],
              },
            },
          ],
        },
      ],
    }),
    taken: { status: 200, body: { messages: [{ id: "wamid.1" }] } },
    blocked: graphError(400, 131_026),
  },
  {
    ...metaReplies,
    kind: "messenger",
    create: (url) => createMessenger({ fetch, url }),
    textCall: messaging("page"),
    taken: { status: 200, body: { message_id: "m_1", recipient_id: told.thread } },
    blocked: graphError(400, 551),
  },
  {
    ...metaReplies,
    kind: "instagram",
    create: (url) => createInstagram({ fetch, url }),
    textCall: messaging("instagram"),
    taken: { status: 200, body: { message_id: "m_1", recipient_id: told.thread } },
    blocked: graphError(400, 551),
  },
];
