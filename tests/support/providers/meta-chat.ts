import { afterAll, beforeAll, beforeEach } from "vitest";
import type { ChannelKind } from "@/lib/channels/schemas";
import { brandt } from "@/tests/support/app";
import { startChannelApp, type ChannelApp } from "./channel-app";
import { signedByMeta, startMetaServer, type MetaServer } from "./meta-server";

export type MetaKind = Extract<ChannelKind, "whatsapp" | "messenger" | "instagram">;
export const kinds: MetaKind[] = ["whatsapp", "messenger", "instagram"];
const accounts = { whatsapp: "phone-1", messenger: "page-1", instagram: "ig-1" };
export const keys = {
  token: "token-of-ours",
  appSecret: "first secret",
  otherAppSecret: "second secret",
};
const nowMs = Date.parse("2026-11-30T09:30:00Z");

export let meta: MetaServer;
export let app: ChannelApp;
export const ids = {} as Record<MetaKind, string>;
let customer = 0;
let count = 0;

beforeAll(async () => {
  meta = await startMetaServer();
  app = await startChannelApp({
    META_GRAPH_URL: meta.url,
    INSTAGRAM_GRAPH_URL: meta.url,
    CARBOT_NOW: new Date(nowMs).toISOString(),
  });
  for (const kind of kinds) {
    ids[kind] = await app.connect(kind, { name: `Unser ${kind}`, accountId: "phone-1", ...keys });
  }
});
afterAll(async () => {
  await app.close();
  await meta.close();
});
beforeEach(() => {
  customer += 1;
  meta.sent.length = 0;
});

export const who = () => `4915155501${String(customer).padStart(2, "0")}`;
export type Told = Record<string, unknown>;

/** One thing told, in the envelope of its kind; `agoMs` before now. */
export function envelope(kind: MetaKind, told: Told[], agoMs = 60_000): Told {
  if (kind === "whatsapp") {
    const value = {
      metadata: { phone_number_id: accounts.whatsapp },
      ...Object.assign({}, ...told),
    };
    return {
      object: "whatsapp_business_account",
      entry: [{ id: "1", changes: [{ field: "messages", value }] }],
    };
  }
  const messaging = told.map((one) => ({
    sender: { id: who() },
    recipient: { id: accounts[kind] },
    timestamp: nowMs - agoMs + count,
    ...one,
  }));
  return {
    object: kind === "messenger" ? "page" : "instagram",
    entry: [{ id: accounts[kind], messaging }],
  };
}

export function text(kind: MetaKind, body: string, agoMs = 60_000): Told {
  count += 1;
  if (kind !== "whatsapp") return { message: { mid: `in.${count}`, text: body } };
  const timestamp = String(Math.floor((nowMs - agoMs) / 1000) + count);
  return {
    contacts: [{ wa_id: who(), profile: { name: "Mia Lang" } }],
    messages: [{ id: `in.${count}`, from: who(), timestamp, type: "text", text: { body } }],
  };
}

export const post = (kind: MetaKind, told: Told, secret = keys.appSecret) => {
  const body = JSON.stringify(told);
  return app.call(`/api/webhooks/${kind}/${ids[kind]}`, body, signedByMeta(body, secret));
};
export const write = (kind: MetaKind, body: string, agoMs?: number) =>
  post(kind, envelope(kind, [text(kind, body, agoMs)], agoMs));
export const said = () => meta.sent.filter(({ to }) => to === who());
export const sendsOf = () =>
  app.rows(
    `select channel_sends.state, channel_sends.reason, messages.author from public.channel_sends
     join public.messages on messages.id = channel_sends.message_id
     join public.channel_threads on channel_threads.id = channel_sends.thread_id
     where external_id = $1 order by channel_sends.position`,
    [who()],
  );
export const conversation = async () => {
  const [row] = await app.rows(
    `select conversations.id, conversations.mode, conversations.channel from public.channel_threads
     join public.conversations on conversations.id = channel_threads.conversation_id where external_id = $1`,
    [who()],
  );
  return row;
};
export const replyOfTeam = async (body: string) => {
  const cookie = await app.signIn(brandt, "reception");
  const path = `/api/workshops/${brandt}/conversations/${String((await conversation())?.id)}`;
  await app.request(`${path}/messages`, {
    cookie,
    body: { body, clientMessageId: crypto.randomUUID() },
  });
  return { cookie, path };
};

export const echo = (body: string): Told => ({
  sender: { id: "page-1" },
  recipient: { id: who() },
  message: { mid: `echo.${count++}`, is_echo: true, text: body },
});

export const messagesOf = (state: string) => (id: string) =>
  envelope("whatsapp", [{ statuses: [{ id, status: state }] }]);
