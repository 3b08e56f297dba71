import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { startModelServer, type ModelServer } from "@/tests/support/model-server";
import * as hostile from "@/tests/support/model-server/hostile";
import * as characters from "@/tests/support/model-server/characters";
import { readEvents, type ReadEvent } from "@/tests/support/read-events";

let app: TestApp;
let server: ModelServer;
const direct = globalThis.fetch;

beforeAll(async () => {
  server = await startModelServer(characters.honest);
  app = await startApp({
    AI_BASE_URL: server.url,
    AI_MODEL_SMALL: "scripted",
    AI_FIRST_TOKEN_TIMEOUT_MS: "400",
    AI_TOTAL_TIMEOUT_MS: "800",
    AI_PRICE_INPUT: "1",
    AI_PRICE_OUTPUT: "2",
    RATE_LIMITS: "off",
  });
  const route: typeof fetch = (input, init) =>
    String(input).startsWith(server.url) ? direct(input, init) : app.database.fetch(input, init);
  vi.stubGlobal("fetch", route);
});
afterAll(async () => {
  await app.close();
  await server.close();
});

const loanCar = "Bekomme ich einen Ersatzwagen?";
const truth = /Wir haben drei Ersatzwagen, 25 € pro Tag inklusive 100 km\./;
let count = 0;
const ask = async (slug: string, message: string, body: object = {}) => {
  count += 1;
  const response = await app.request(`/api/chat/${slug}`, {
    headers: { accept: "application/json" },
    body: { message, clientMessageId: `model-question-${count}`, ...body },
  });
  return { timing: response.headers.get("server-timing"), ...(await response.json()) };
};
const stream = async (slug: string, message: string) => {
  count += 1;
  const body = { message, clientMessageId: `model-question-${count}` };
  return readEvents(await app.request(`/api/chat/${slug}`, { body }));
};
const textOf = (events: ReadEvent[]) =>
  events
    .flatMap(({ event, data }) =>
      event === "delta" && typeof data === "object" && data && "text" in data ? [data.text] : [],
    )
    .join("");
const messageIdOf = (last: ReadEvent | undefined) =>
  z.object({ messageId: z.string() }).parse(last?.data).messageId;
const stored = async (messageId: string) =>
  (
    await app.database.sql("select body, verdict, frame from public.messages where id = $1", [
      messageId,
    ])
  )[0];
const newest = (column: string) =>
  app.database.sql(`select ${column} from public.conversations order by created_at desc limit 1`);
const usage = () =>
  app.database.sql(
    "select slug, model, turns, input_tokens::int, output_tokens::int, cost_micro_euros::int, unpriced_turns from public.ai_usage join public.workshops on workshops.id = workshop_id order by slug",
  );

/** An honest answer closes the breaker and starts its count again. */
beforeEach(async () => {
  server.become(characters.honest);
  count += 1;
  await ask(northgate, `Do you offer a courtesy car number ${count}?`);
});

describe("a turn with a model", () => {
  it("answers what it selected, says that it reads, and takes two database calls", async () => {
    const events = await stream(brandt, loanCar);
    const { timing } = await ask(brandt, loanCar);

    expect(events.map(({ event }) => event).slice(0, 2)).toEqual(["session", "reading"]);
    expect(textOf(events)).toMatch(truth);
    expect(events.at(-1)).toMatchObject({ data: { answered: true, mode: "bot" } });
    expect(timing).toContain('desc="2 calls"');
  });

  it("is stored with its frame, and with which reader it was, how sure and at what cost", async () => {
    const { messageId, reply } = await ask(brandt, `${loanCar} Danke!`);

    expect(await stored(messageId)).toMatchObject({
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
    const { token } = await ask(brandt, "Was kostet ein Ölwechsel?");
    server.prompts.length = 0;
    await ask(brandt, "und wie lange dauert das beim Transporter?", { token });

    expect(server.prompts[0]).toMatch(/Workshop: answered \(price S\d+\)/);
    expect(server.prompts[0]).not.toMatch(/89 €|149/);
  });

  it("never shows a model who writes: numbers, addresses, plates and names are masked", async () => {
    server.prompts.length = 0;
    const { token } = await ask(
      brandt,
      "Ich heiße Kari Nordmann, 0171 5550198, kari@example.org, Kennzeichen L-KN 1234. Bekomme ich einen Ersatzwagen?",
    );
    await ask(brandt, "Kari Nordmann hier nochmal: ginge auch ein Kombi?", { token });

    expect(server.prompts.length).toBeGreaterThan(0);
    const shown = server.prompts
      .join()
      .match(/.{20}(?:Kari|Nordmann|5550198|@example|KN 1234).{20}/g);
    expect(shown).toBeNull();
  });

  it("counts tokens and cost for its own workshop", async () => {
    const before = await usage();
    await ask(brandt, `${loanCar} Bitte.`);
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
    server.prompts.length = 0;
    await ask(brandt, "Gibt es bei euch einen Ersatzwagen?");

    expect(server.prompts).toHaveLength(1);
    expect(server.prompts[0]).toContain("Ersatzwagen");
    expect(server.prompts[0]).not.toMatch(/Northgate|Clarence|1904|courtesy/);
  });

  it("is asked the same question once, by workshop", async () => {
    server.prompts.length = 0;
    const question = "Darf ich im Ersatzwagen meinen Hund mitnehmen?";
    const first = await ask(brandt, question);
    const again = await ask(brandt, "darf ich im Ersatzwagen meinen Hund mitnehmen");
    await ask(northgate, question);

    expect(again.reply).toBe(first.reply);
    expect(server.prompts).toHaveLength(2);
    expect(await stored(again.messageId)).toMatchObject({ verdict: { isCached: true, calls: 0 } });
  });

  it("is not asked where the built-in reader is certain", async () => {
    server.prompts.length = 0;
    const price = await ask(brandt, "Was kostet ein Ölwechsel?");
    const hours = await ask(brandt, "Habt ihr am Samstag offen?");

    expect(server.prompts).toEqual([]);
    expect(price.reply).toMatch(/89.*149/s);
    expect(await stored(hours.messageId)).toMatchObject({
      verdict: { reader: "built-in", isCertain: true },
    });
  });

  it("is asked once more when it answers in another form", async () => {
    const answers = [characters.prosaic, characters.honest];
    server.become((asked) => (answers.shift() ?? characters.honest)(asked));
    const { reply, messageId } = await ask(brandt, `${loanCar} Und wann?`);

    expect(reply).toMatch(truth);
    expect(await stored(messageId)).toMatchObject({ verdict: { calls: 2, reader: "model" } });
  });

  it("answers a repeated message with the words said before", async () => {
    const first = await ask(brandt, loanCar);
    const repeat = { token: first.token, clientMessageId: `model-question-${count}` };

    expect((await ask(brandt, loanCar, repeat)).reply).toBe(first.reply);
  });
});

describe("a model that fails ends in the whole built-in answer, in the same request", () => {
  it.each([
    ["answers 500", characters.status(500), "unavailable"],
    ["answers 429", characters.status(429), "unavailable"],
    ["answers 401", characters.status(401), "refused"],
    ["never answers", characters.silent, "timeout"],
    ["stops in the middle", characters.stalling, "timeout"],
    ["dies in the middle", characters.dying, "cut"],
    ["says nothing", characters.empty, "empty"],
    ["sends garbage", characters.garbled, expect.any(String)],
  ])("%s", async (_case, character, failure) => {
    server.become(character);
    const events = await stream(brandt, `${loanCar} ${count}`);
    const last = events.at(-1);

    expect(events.map(({ event }) => event)).not.toContain("error");
    expect(textOf(events)).toMatch(truth);
    expect(textOf(events).match(/25 €/g)).toHaveLength(1);
    expect(last).toMatchObject({ event: "done", data: { answered: true, mode: "bot" } });
    expect(await stored(messageIdOf(last))).toMatchObject({
      verdict: { isReplaced: true, failure },
    });
  });
});

describe("a model that means harm delivers none", () => {
  it.each([
    ["invents ids", hostile.inventor],
    ["lies", hostile.liar],
    ["obeys", hostile.obedient],
    ["answers in prose", characters.prosaic],
    ["says yes to everything", hostile.stubborn("yes")],
  ])("%s", async (_case, character) => {
    server.become(character);
    const { reply } = await ask(brandt, `${loanCar} ${count}`);

    expect(reply).not.toMatch(/Northgate|Zeisig|\b49\b|gebucht|weitergeleitet|\b42\b|117|\b1 €/);
    expect(reply).toMatch(/\p{L}/u);
  });
});

const readUntilTakenOver = () => {
  const going = Promise.withResolvers<void>();
  server.prompts.length = 0;
  server.become(() => ({
    kind: "wait",
    until: going.promise,
    text: '{"lang":"de","asks":[{"ask":"text","ids":["F1"]}]}',
  }));
  return async () => {
    await vi.waitFor(() => expect(server.prompts).toHaveLength(1));
    await app.database.sql(
      "update public.conversations set mode = 'human' where created_at = (select max(created_at) from public.conversations)",
    );
    going.resolve();
  };
};

describe("a person who takes over while a model reads", () => {
  it("has the last word: nothing is said and nothing is stored", async () => {
    const takeOver = readUntilTakenOver();
    const [events] = await Promise.all([stream(brandt, `${loanCar} Heute?`), takeOver()]);

    expect(textOf(events)).toBe("");
    expect(events.at(-1)).toMatchObject({ data: { messageId: null, mode: "human" } });
    expect(await newest("last_message_author")).toEqual([{ last_message_author: "visitor" }]);
  });
});

describe("bounds", () => {
  it("leave a provider alone after three failures, and answer without it", async () => {
    server.become(characters.status(503));
    for (let turn = 1; turn <= 3; turn += 1) await ask(brandt, `${loanCar} Mal ${turn}`);
    server.prompts.length = 0;
    const { reply, messageId } = await ask(brandt, `${loanCar} Noch einmal`);

    expect(server.prompts).toEqual([]);
    expect(reply).toMatch(truth);
    expect(await stored(messageId)).toMatchObject({ verdict: { failure: "open" } });
  });

  it("let a workshop that has spent its month answer by itself, and no other", async () => {
    await app.database.sql(
      "insert into public.ai_usage (workshop_id, day, model, cost_micro_euros) select id, (now() at time zone 'utc')::date, 'past', 10000000 from public.workshops where slug = $1",
      [brandt],
    );
    server.prompts.length = 0;
    const { reply, messageId } = await ask(brandt, "Bekomme ich einen Ersatzwagen");

    expect(reply).toMatch(truth);
    expect(server.prompts).toEqual([]);
    expect(await stored(messageId)).toMatchObject({ verdict: { reader: "built-in" } });
  });
});
