import { afterAll, beforeAll, expect, it } from "vitest";
import type { ChannelKind } from "@/lib/channels/schemas";
import { startChannelApp, type ChannelApp } from "@/tests/support/providers/channel-app";
import { mangle } from "@/tests/support/providers/mangle";
import {
  signedByMeta,
  startMetaServer,
  type MetaServer,
} from "@/tests/support/providers/meta-server";
import {
  startTelegramServer,
  type TelegramServer,
} from "@/tests/support/providers/telegram-server";

const appSecret = "an app secret";
const keys = { name: "Konto", token: "4711:token-of-ours", accountId: "phone-1", appSecret };
let telegram: TelegramServer;
let meta: MetaServer;
let app: ChannelApp;

/** Calls that are well formed and concern no account or chat of ours: broken in any way, nothing of them is to be kept. */
const elsewhere = (object: string) =>
  JSON.stringify({
    object,
    entry: [
      {
        id: "another",
        messaging: [
          {
            sender: { id: "1" },
            recipient: { id: "another" },
            timestamp: 1_796_031_000_000,
            message: { mid: "m1", text: "Hallo" },
          },
        ],
      },
    ],
  });
const bodies: Partial<Record<ChannelKind, string>> = {
  telegram: JSON.stringify({
    update_id: 5,
    message: { message_id: 1, date: 1_796_031_000, chat: { id: 5, type: "group" }, text: "Hallo" },
  }),
  whatsapp: JSON.stringify({
    object: "whatsapp_business_account",
    entry: [
      {
        id: "1",
        changes: [
          {
            field: "messages",
            value: {
              metadata: { phone_number_id: "another" },
              messages: [
                {
                  id: "w1",
                  from: "1",
                  timestamp: "1796031000",
                  type: "text",
                  text: { body: "Hallo" },
                },
              ],
              statuses: [{ id: "w0", status: "read", recipient_id: "1" }],
            },
          },
        ],
      },
    ],
  }),
  messenger: elsewhere("page"),
  instagram: elsewhere("instagram"),
};

beforeAll(async () => {
  [telegram, meta] = [await startTelegramServer(), await startMetaServer()];
  app = await startChannelApp({
    TELEGRAM_API_URL: telegram.url,
    META_GRAPH_URL: meta.url,
    INSTAGRAM_GRAPH_URL: meta.url,
    RATE_LIMITS: "off",
  });
});
afterAll(async () => {
  await app.close();
  await telegram.close();
  await meta.close();
});

it("10,000 malformed bodies, signed and unsigned, are refused or passed over: no failure of ours, and nothing is stored", async () => {
  const statuses = new Map<string, number>();
  for (const [kind, body] of Object.entries(bodies)) {
    const id = await app.connect(kind as ChannelKind, keys);
    const secret = telegram.webhooks.get(keys.token)?.secret ?? "";
    const signed = (text: string) =>
      kind === "telegram"
        ? { "x-telegram-bot-api-secret-token": secret }
        : signedByMeta(text, appSecret);
    for (let seed = 0; seed < 2_500; seed++) {
      const broken = mangle(body, seed);
      const { status } = await app.call(
        `/api/webhooks/${kind}/${id}`,
        broken,
        seed % 5 === 0 ? {} : signed(broken),
      );
      const name = `${seed % 5 === 0 ? "unsigned" : "signed"} ${status}`;
      statuses.set(name, (statuses.get(name) ?? 0) + 1);
    }
  }
  const [stored] = await app.rows(
    `select (select count(*)::int from public.channel_events) as events,
       (select count(*)::int from public.channel_threads) as threads,
       (select count(*)::int from private.jobs) as jobs`,
  );
  process.stdout.write(`malformed: ${JSON.stringify(Object.fromEntries(statuses))}\n`);

  expect([...statuses.keys()].toSorted()).toEqual(["signed 200", "signed 400", "unsigned 401"]);
  expect([...statuses.values()].reduce((sum, count) => sum + count)).toBe(10_000);
  expect(stored).toEqual({ events: 0, threads: 0, jobs: 0 });
}, 400_000);
