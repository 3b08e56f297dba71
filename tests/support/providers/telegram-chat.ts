import { afterAll, beforeAll, beforeEach } from "vitest";
import { startChannelApp, type ChannelApp } from "./channel-app";
import { startTelegramServer, type TelegramServer } from "./telegram-server";

export type TelegramChat = {
  app: ChannelApp;
  telegram: TelegramServer;
  /** The account of the first workshop. */
  id: string;
  token: string;
  /** The customer's chat; each test has its own. */
  chat: string;
  /** An update as Telegram sends it, under the next number. */
  updateOf: (told: Told) => Told;
  message: (content: Told) => Told;
  post: (
    told: unknown,
    options?: { secret?: string; to?: string; kind?: string },
  ) => Promise<Response>;
  write: (text: string) => Promise<Response>;
  /** What the customer has been sent. */
  said: () => string[];
};

type Told = Record<string, unknown>;

/** A bot of a workshop, and a customer who writes to it; everything ends with the test file. */
export function openTelegramChat(): TelegramChat {
  const token = "4711:abcdefgh-first";
  const opened = {} as Pick<TelegramChat, "app" | "telegram" | "id">;
  let updates = 0;
  let chats = 100;
  // A second apart, in the order in which they are made.
  const at = () => Date.parse("2026-11-30T09:29:00Z") / 1000 + updates;

  beforeAll(async () => {
    opened.telegram = await startTelegramServer();
    opened.app = await startChannelApp({
      TELEGRAM_API_URL: opened.telegram.url,
      // A Monday morning: both workshops are open.
      CARBOT_NOW: "2026-11-30T09:30:00Z",
    });
    opened.id = await opened.app.connect("telegram", { name: "Bot der Annahme", token });
  });
  afterAll(async () => {
    await opened.app.close();
    await opened.telegram.close();
  });
  beforeEach(() => {
    chats += 1;
    opened.telegram.sent.length = 0;
  });

  const secretOf = (of: string) => opened.telegram.webhooks.get(of)?.secret ?? "";
  const updateOf = (told: Told) => ({ update_id: ++updates, ...told });
  const message = (content: Told) => ({
    message_id: updates,
    date: at(),
    chat: { id: chats, type: "private" },
    from: { id: chats, first_name: "Mia", last_name: "Lang", language_code: "de-DE" },
    ...content,
  });
  const post: TelegramChat["post"] = (
    told,
    { secret = secretOf(token), to, kind = "telegram" } = {},
  ) =>
    opened.app.call(`/api/webhooks/${kind}/${to ?? opened.id}`, JSON.stringify(told), {
      "x-telegram-bot-api-secret-token": secret,
    });

  return {
    get app() {
      return opened.app;
    },
    get telegram() {
      return opened.telegram;
    },
    get id() {
      return opened.id;
    },
    get chat() {
      return String(chats);
    },
    token,
    updateOf,
    message,
    post,
    write: (text) => post(updateOf({ message: message({ text }) })),
    said: () =>
      opened.telegram.sent.filter(({ chat }) => chat === String(chats)).map(({ text }) => text),
  };
}
