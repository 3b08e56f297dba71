import { describe, expect, it } from "vitest";
import { listChannels } from "@/lib/channels";
import { brandt, site } from "@/tests/support/app";
import { openTelegramChat } from "@/tests/support/providers/telegram-chat";
import { tooFast } from "@/tests/support/providers/telegram-server";

const on = openTelegramChat();
const { updateOf, message, post, write, said } = on;
const settle = () => on.app.settle();

const threadOf = () =>
  on.app.rows(
    `select messages.author, messages.body, conversations.channel, conversations.contact_name, conversations.mode
     from public.channel_threads
     join public.conversations on conversations.id = channel_threads.conversation_id
     join public.messages on messages.conversation_id = conversations.id
     where channel_threads.external_id = $1 order by messages.position`,
    [on.chat],
  );
const conversationId = async () => {
  const [row] = await on.app.rows(
    "select conversation_id from public.channel_threads where external_id = $1",
    [on.chat],
  );
  return String(row?.conversation_id);
};

describe("a customer on Telegram", () => {
  it("gets the website's answer, told at first that a machine gives it, in the inbox under the channel", async () => {
    const answer = await write("Was kostet ein Ölwechsel?");
    await settle();

    expect(answer.status).toBe(200);
    expect(said()).toEqual([expect.stringMatching(/automatischer Assistent[\s\S]*89/)]);
    expect(await threadOf()).toEqual([
      expect.objectContaining({
        author: "visitor",
        body: "Was kostet ein Ölwechsel?",
        channel: "telegram",
        contact_name: "Mia Lang",
      }),
      expect.objectContaining({ author: "bot", body: expect.stringContaining("89") }),
    ]);
  });

  it("is told of the machine once, and is offered an appointment as a link", async () => {
    await write("Hallo");
    await settle();
    await write("Ich möchte einen Termin für einen Ölwechsel");
    await settle();

    expect(said()).toHaveLength(2);
    expect(said()[1]).not.toContain("automatischer Assistent");
    expect(said()[1]).toContain(`Termin aussuchen: ${site}/book/${brandt}?service=`);
    expect(said()[1]?.match(/&slot=\d{4}-/g)).toHaveLength(3);
  });

  it("gets one answer to what is written in one go, and another to what comes later", async () => {
    for (const text of ["Hallo", "ich hätte eine Frage", "Was kostet ein Ölwechsel?"])
      await write(text);
    await settle();
    await write("Wann habt ihr morgen offen?");
    await settle();

    expect((await threadOf()).map(({ author, body }) => [author, body])).toEqual([
      ["visitor", "Hallo\nich hätte eine Frage\nWas kostet ein Ölwechsel?"],
      ["bot", expect.stringContaining("89")],
      ["visitor", "Wann habt ihr morgen offen?"],
      ["bot", expect.any(String)],
    ]);
    expect(said()).toHaveLength(2);
  });

  it("gets one answer however often Telegram repeats itself, also at the same time and later", async () => {
    const told = updateOf({ message: message({ text: "Was kostet ein Ölwechsel?" }) });
    const answers = await Promise.all([post(told), post(told), post(told)]);
    await settle();
    const late = await post(told);
    await settle();

    expect([...answers, late].map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(said()).toHaveLength(1);
    expect(await threadOf()).toHaveLength(2);
  });

  it("is read by Telegram's clock where updates come in another order", async () => {
    const first = updateOf({ message: message({ text: "Ich komme mit dem Golf." }) });
    const second = updateOf({ message: message({ text: "Was kostet ein Ölwechsel?" }) });
    await post(second);
    await post(first);
    await settle();

    expect((await threadOf())[0]?.body).toBe("Ich komme mit dem Golf.\nWas kostet ein Ölwechsel?");
  });

  it.each([
    ["photo", { photo: [{ file_id: "x" }] }, "Foto"],
    ["sticker", { sticker: { file_id: "x" } }, "Sticker"],
    ["voice", { voice: { file_id: "x" } }, "Sprachnachricht"],
    ["location", { location: { latitude: 1, longitude: 2 } }, "Standort"],
    ["dice of next year", { dice: { value: 3 } }, "Unbekannte Nachricht"],
  ])("sees that a %s is not supported, and so does the team", async (_, content, shown) => {
    await post(updateOf({ message: message(content) }));
    await settle();

    expect((await threadOf()).map(({ author, body }) => [author, body])).toEqual([
      ["visitor", `[${shown} – nicht unterstützt]`],
      ["bot", expect.stringContaining("leider nicht")],
    ]);
    expect(said()).toHaveLength(1);
  });

  it("sees that an edit is not read", async () => {
    await write("Was kostet ein Ölwechsel?");
    await settle();
    await post(updateOf({ edited_message: message({ text: "Was kostet eine Inspektion?" }) }));
    await settle();

    expect((await threadOf()).at(-2)?.body).toBe("[Nachricht bearbeitet – nicht unterstützt]");
  });

  it("is answered by a person of the team there", async () => {
    await write("Ich möchte mit einem Menschen sprechen");
    await settle();
    const cookie = await on.app.signIn(brandt, "reception");
    await on.app.request(
      `/api/workshops/${brandt}/conversations/${await conversationId()}/messages`,
      {
        cookie,
        body: { body: "Guten Tag, hier ist Anna.", clientMessageId: crypto.randomUUID() },
      },
    );
    await settle();
    await write("Danke! Was kostet ein Ölwechsel?");
    await settle();

    expect(said().at(-1)).toBe("Guten Tag, hier ist Anna.");
  });

  it("gets a long text in pieces that end with a sentence, in their order", async () => {
    await write("Hallo");
    await settle();
    const cookie = await on.app.signIn(brandt, "reception");
    const body = "Das ist ein Satz über Bremsen. ".repeat(120).trim();
    await on.app.request(
      `/api/workshops/${brandt}/conversations/${await conversationId()}/messages`,
      {
        cookie,
        body: { body: body.slice(0, 3_999), clientMessageId: crypto.randomUUID() },
      },
    );
    await on.app.rows(
      "update public.messages set body = $1 where conversation_id = $2 and author = 'member'",
      [`${body} ${body}`, await conversationId()],
    );
    await settle();

    const pieces = said().slice(1);
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.every((piece) => piece.length <= 4_096 && piece.endsWith("."))).toBe(true);
    expect(pieces.join(" ")).toBe(`${body} ${body}`);
  });
});

describe("sending", () => {
  it("pauses the whole account when Telegram says so, and goes on afterwards", async () => {
    on.telegram.next(tooFast(7));
    await write("Was kostet ein Ölwechsel?");
    await on.app.rows("update public.channel_events set received_at = now() - interval '1 minute'");
    await on.app.rows(
      "update private.jobs set visible_at = now() - interval '1 second' where true",
    );
    const tries = on.telegram.tries();
    await on.app.runDue();
    const [paused] = await on.app.rows(
      "select paused_until > now() + interval '5 seconds' as is_paused from public.channel_connections where id = $1",
      [on.id],
    );
    await settle();

    expect(on.telegram.tries() - tries).toBe(2);
    expect(paused).toEqual({ is_paused: true });
    expect(said()).toHaveLength(1);
  });

  it("is tried again after a failure of Telegram's", async () => {
    on.telegram.next({ status: 500 }, { status: 502 });
    await write("Was kostet ein Ölwechsel?");
    await settle();

    expect(said()).toHaveLength(1);
  });

  it("is not repeated when the answer got lost: the message is there once, and flagged", async () => {
    on.telegram.next("taken");
    await write("Was kostet ein Ölwechsel?");
    await settle();
    const [send] = await on.app.rows(
      `select channel_sends.state, channel_sends.reason from public.channel_sends
       join public.channel_threads on channel_threads.id = channel_sends.thread_id where external_id = $1`,
      [on.chat],
    );

    expect(said()).toHaveLength(1);
    expect(send).toEqual({ state: "unsure", reason: "no_answer" });
  });

  it("gives up on a customer who has blocked the bot, and the account stays", async () => {
    on.telegram.next({ status: 403, body: { ok: false, error_code: 403, description: "blocked" } });
    await write("Was kostet ein Ölwechsel?");
    await settle();
    const [row] = await listChannels(await on.app.owner());

    expect(said()).toEqual([]);
    expect(row).toMatchObject({ state: "active", lastError: "blocked" });
  });
});
