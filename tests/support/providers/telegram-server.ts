import { startProviderServer, type ProviderReply } from "./provider-server";

export type TelegramServer = {
  url: string;
  /** Messages the bots sent, in the order in which Telegram took them. */
  sent: { token: string; chat: string; text: string }[];
  /** How often each bot tried to send. */
  tries: () => number;
  /** Where each bot's updates go, by token. */
  webhooks: Map<string, { url: string; secret: string }>;
  /** Answers the next tries to send with these, one after the other; "taken" takes the message and hangs up. */
  next: (...replies: (ProviderReply | "taken")[]) => void;
  /** From now on this token is none. */
  revoke: (token: string) => void;
  close: () => Promise<void>;
};

const ok = (result: unknown): ProviderReply => ({ status: 200, body: { ok: true, result } });
const refuse = (status: number, description: string, parameters?: object): ProviderReply => ({
  status,
  body: { ok: false, error_code: status, description, ...(parameters && { parameters }) },
});

/** Telegram answers that a bot sends too fast. */
export const tooFast = (seconds: number) =>
  refuse(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });

/** A server that behaves like Telegram's Bot API as far as a bot of ours uses it. */
export async function startTelegramServer(): Promise<TelegramServer> {
  const sent: TelegramServer["sent"] = [];
  const webhooks: TelegramServer["webhooks"] = new Map();
  const revoked = new Set<string>();
  const planned: (ProviderReply | "taken")[] = [];
  let tries = 0;

  const server = await startProviderServer(({ path, body }) => {
    const [, token = "", method = ""] = /^\/bot([^/]+)\/(\w+)/.exec(path) ?? [];
    if (!/^\d+:[\w-]{8,}$/.test(token)) return refuse(404, "Not Found");
    if (revoked.has(token)) return refuse(401, "Unauthorized");
    const [id = ""] = token.split(":");
    if (method === "getMe") return ok({ id: Number(id), is_bot: true, username: `bot_${id}` });
    if (method === "setWebhook") {
      if (!String(body["url"]).startsWith("https://")) return refuse(400, "bad webhook: HTTPS");
      webhooks.set(token, { url: String(body["url"]), secret: String(body["secret_token"]) });
      return ok(true);
    }
    if (method === "deleteWebhook") return ok(webhooks.delete(token));
    if (method === "getWebhookInfo") return ok({ url: webhooks.get(token)?.url ?? "" });
    if (method !== "sendMessage") return refuse(404, "Not Found");

    tries += 1;
    const reply = planned.shift();
    if (reply !== undefined && reply !== "taken") return reply;
    sent.push({ token, chat: String(body["chat_id"]), text: String(body["text"]) });
    return reply === "taken" ? "silent" : ok({ message_id: sent.length, date: 0 });
  });

  return {
    url: server.url,
    sent,
    tries: () => tries,
    webhooks,
    next: (...replies) => planned.push(...replies),
    revoke: (token) => revoked.add(token),
    close: server.close,
  };
}
