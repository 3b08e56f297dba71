import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { brandt, northgate } from "@/tests/support/app";
import { loanCar, openModelChat, textOf, truth, type ModelChat } from "@/tests/support/model-chat";
import * as characters from "@/tests/support/model-server/characters";

let chat: ModelChat;
beforeAll(async () => {
  chat = await openModelChat();
});
afterAll(() => chat.close());
beforeEach(() => chat.begin());

const usage = () =>
  chat.app.database.sql(
    "select slug, model, turns, input_tokens::int, output_tokens::int, cost_micro_euros::int, unpriced_turns from public.ai_usage join public.workshops on workshops.id = workshop_id order by slug",
  );

describe("a turn with a model", () => {
  it("answers what it selected, says that it reads, and takes two database calls", async () => {
    const events = await chat.stream(brandt, loanCar);
    const { timing } = await chat.ask(brandt, loanCar);

    expect(events.map(({ event }) => event).slice(0, 2)).toEqual(["session", "reading"]);
    expect(textOf(events)).toMatch(truth);
    expect(events.at(-1)).toMatchObject({ data: { answered: true, mode: "bot" } });
    expect(timing).toContain('desc="2 calls"');
  });

  it("is stored with its frame, and with which reader it was, how sure and at what cost", async () => {
    const { messageId, reply } = await chat.ask(brandt, `${loanCar} Danke!`);

    expect(await chat.stored(messageId)).toMatchObject({
      body: reply,
      verdict: {
        reader: "model",
        isCertain: false,
        model: "scripted",
        calls: 1,
        failure: null,
        droppedIds: 0,
        isReplaced: false,
        inputTokens: 120,
        costMicroEuros: 180,
      },
      frame: { version: 1, reader: "model", asks: [{ ask: "text" }] },
    });
  });

  it("shows the next message's reader what the last one was about, and no price", async () => {
    const { token } = await chat.ask(brandt, "Was kostet ein Ölwechsel?");
    chat.server.prompts.length = 0;
    await chat.ask(brandt, "und wie lange dauert das beim Transporter?", { token });

    expect(chat.server.prompts[0]).toMatch(/Workshop: answered \(price S\d+\)/);
    expect(chat.server.prompts[0]).not.toMatch(/89 €|149/);
  });

  it("never shows a model who writes: numbers, addresses, plates and names are masked", async () => {
    chat.server.prompts.length = 0;
    const { token } = await chat.ask(
      brandt,
      "Ich heiße Kari Nordmann, 0171 5550198, kari@example.org, Kennzeichen L-KN 1234. Bekomme ich einen Ersatzwagen?",
    );
    await chat.ask(brandt, "Kari Nordmann hier nochmal: ginge auch ein Kombi?", { token });

    expect(chat.server.prompts.length).toBeGreaterThan(0);
    const shown = chat.server.prompts
      .join()
      .match(/.{20}(?:Kari|Nordmann|5550198|@example|KN 1234).{20}/g);
    expect(shown).toBeNull();
  });

  it("counts tokens and cost for its own workshop", async () => {
    const before = await usage();
    await chat.ask(brandt, `${loanCar} Bitte.`);
    const after = await usage();

    const taken = (rows: typeof before) =>
      rows.map(({ slug, input_tokens, cost_micro_euros }) => [
        slug,
        Number(input_tokens),
        Number(cost_micro_euros),
      ]);
    const [brandtBefore, northgateBefore] = taken(before);
    expect(taken(after)).toEqual([
      [brandt, Number(brandtBefore?.[1]) + 120, Number(brandtBefore?.[2]) + 180],
      northgateBefore,
    ]);
  });

  it("puts nothing of another workshop into the prompt", async () => {
    chat.server.prompts.length = 0;
    await chat.ask(brandt, "Gibt es bei euch einen Ersatzwagen?");

    expect(chat.server.prompts).toHaveLength(1);
    expect(chat.server.prompts[0]).toContain("Ersatzwagen");
    expect(chat.server.prompts[0]).not.toMatch(/Northgate|Clarence|1904|courtesy/);
  });

  it("is asked the same question once, by workshop", async () => {
    chat.server.prompts.length = 0;
    const question = "Darf ich im Ersatzwagen meinen Hund mitnehmen?";
    const first = await chat.ask(brandt, question);
    const again = await chat.ask(brandt, "darf ich im Ersatzwagen meinen Hund mitnehmen");
    await chat.ask(northgate, question);

    expect(again.reply).toBe(first.reply);
    expect(chat.server.prompts).toHaveLength(2);
    expect(await chat.stored(again.messageId)).toMatchObject({
      verdict: { isCached: true, calls: 0 },
    });
  });

  it("is not asked where the built-in reader is certain", async () => {
    chat.server.prompts.length = 0;
    const price = await chat.ask(brandt, "Was kostet ein Ölwechsel?");
    const hours = await chat.ask(brandt, "Habt ihr am Samstag offen?");

    expect(chat.server.prompts).toEqual([]);
    expect(price.reply).toMatch(/89.*149/s);
    expect(await chat.stored(hours.messageId)).toMatchObject({
      verdict: { reader: "built-in", isCertain: true },
    });
  });

  it("is asked once more when it answers in another form", async () => {
    const answers = [characters.prosaic, characters.honest];
    chat.server.become((asked) => (answers.shift() ?? characters.honest)(asked));
    const { reply, messageId } = await chat.ask(brandt, `${loanCar} Und wann?`);

    expect(reply).toMatch(truth);
    expect(await chat.stored(messageId)).toMatchObject({ verdict: { calls: 2, reader: "model" } });
  });

  it("answers a repeated message with the words said before", async () => {
    const first = await chat.ask(brandt, loanCar);
    const repeat = { token: first.token, clientMessageId: chat.lastId() };

    expect((await chat.ask(brandt, loanCar, repeat)).reply).toBe(first.reply);
  });
});
