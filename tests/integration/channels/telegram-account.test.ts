import { describe, expect, it } from "vitest";
import { checkChannel, disconnectChannel, listChannels } from "@/lib/channels";
import { northgate } from "@/tests/support/app";
import { openTelegramChat } from "@/tests/support/providers/telegram-chat";

const on = openTelegramChat();
const { updateOf, message, post, write, said, token } = on;
const settle = () => on.app.settle();
const secretOf = (of: string) => on.telegram.webhooks.get(of)?.secret ?? "";

const counts = async () => {
  const [row] = await on.app.rows(
    "select (select count(*)::int from public.channel_events) as events, (select count(*)::int from private.jobs) as jobs",
  );
  return row;
};

describe("a call of the webhook", () => {
  it("that is not Telegram's is a 401 and leaves nothing", async () => {
    const before = await counts();
    const told = updateOf({ message: message({ text: "Hallo" }) });
    const answers = [
      await post(told, { secret: "wrong" }),
      await post(told, { secret: "" }),
      await on.app.call(`/api/webhooks/telegram/${on.id}`, JSON.stringify(told)),
      await post(told, { to: crypto.randomUUID() }),
      await post(told, { kind: "messenger" }),
    ];

    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(await counts()).toEqual(before);
  });

  it("that is larger than Telegram's are is a 413", async () => {
    const answer = await write("x".repeat(300 * 1024));

    expect(answer.status).toBe(413);
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "[1]"],
    ["no update", '{"hello":1}'],
    ["text that is no UTF-8", "\ud800"],
  ])("with %s is a 400 and leaves nothing", async (_, body) => {
    const before = await counts();
    const answer = await on.app.call(`/api/webhooks/telegram/${on.id}`, body, {
      "x-telegram-bot-api-secret-token": secretOf(token),
    });

    expect(answer.status).toBe(400);
    expect(await counts()).toEqual(before);
  });

  it.each([
    ["a group", { message: { ...message({ text: "Hallo" }), chat: { id: 5, type: "group" } } }],
    ["a kind of update that is new", { chat_boost: {} }],
  ])("about %s is taken and leaves nothing", async (_, told) => {
    const before = await counts();
    const answer = await post(updateOf(told));

    expect(answer.status).toBe(200);
    expect(await counts()).toEqual(before);
  });
});

describe("an account", () => {
  it("is kept sealed, and listed for the owner of its workshop alone", async () => {
    const stored = await on.app.rows("select * from public.channel_connections");
    const [listed] = await listChannels(await on.app.owner());

    expect(JSON.stringify(stored)).not.toContain("abcdefgh-first");
    expect(listed).toMatchObject({ id: on.id, accountName: "@bot_4711", state: "active" });
    expect(await listChannels(await on.app.owner(northgate))).toEqual([]);
    await expect(disconnectChannel(await on.app.owner(northgate), on.id)).rejects.toMatchObject({
      reason: "channel_not_found",
    });
  });

  it.each([
    ["a token that is none", { name: "Bot", token: "no token" }, "token"],
    ["no name", { name: " ", token }, "name"],
  ])("is not connected with %s", async (_, form, field) => {
    await expect(on.app.connect("telegram", form)).rejects.toMatchObject({
      code: "invalid",
      issues: [expect.objectContaining({ path: field })],
    });
  });

  it("is tested: another place that is called, and a token that was revoked, are found", async () => {
    const other = "5005:abcdefgh-other";
    const otherId = await on.app.connect("telegram", { name: "Zweiter", token: other });
    const ctx = await on.app.owner();
    await checkChannel(ctx, otherId);
    on.telegram.webhooks.set(other, { url: "https://elsewhere.example/", secret: "x" });
    const elsewhere = checkChannel(ctx, otherId);
    await expect(elsewhere).rejects.toMatchObject({ reason: "channel_webhook_elsewhere" });
    on.telegram.revoke(other);
    await expect(checkChannel(ctx, otherId)).rejects.toMatchObject({
      reason: "channel_key_refused",
    });
    const row = (await listChannels(ctx)).find((listed) => listed.id === otherId);

    expect(row).toMatchObject({ state: "broken", lastError: "channel_key_refused" });
  });

  it("whose token is revoked keeps what waits until it is connected anew", async () => {
    const first = "6006:abcdefgh-one";
    const channel = await on.app.connect("telegram", { name: "Dritter", token: first });
    const secret = secretOf(first);
    on.telegram.revoke(first);
    await post(updateOf({ message: message({ text: "Was kostet ein Ölwechsel?" }) }), {
      secret,
      to: channel,
    });
    await settle();
    const before = said();
    const again = await on.app.connect("telegram", { name: "Dritter", token: "6006:abcdefgh-two" });
    await settle();

    expect(before).toEqual([]);
    expect(again).toBe(channel);
    expect(said()).toHaveLength(1);
  });

  it("that is disconnected is called in vain, and its keys are gone", async () => {
    const first = "7007:abcdefgh-one";
    const channel = await on.app.connect("telegram", { name: "Vierter", token: first });
    const secret = secretOf(first);
    await disconnectChannel(await on.app.owner(), channel);
    const answer = await post(updateOf({ message: message({ text: "Hallo" }) }), {
      secret,
      to: channel,
    });
    const [row] = await on.app.rows(
      "select state, secrets from public.channel_connections where id = $1",
      [channel],
    );

    expect(on.telegram.webhooks.has(first)).toBe(false);
    expect(answer.status).toBe(401);
    expect(row).toEqual({ state: "disconnected", secrets: null });
  });
});
