import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { brandt, northgate, startApp, type TestApp } from "@/tests/support/app";
import { startModelServer, type ModelServer } from "@/tests/support/model-server";
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
    await app.database.sql("select body, verdict from public.messages where id = $1", [messageId])
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
  await ask(northgate, "Do you offer a courtesy car?");
});

describe("a turn with a model", () => {
  it("says the model's sentences, stores them with a verdict, and still takes two database calls", async () => {
    const result = await ask(brandt, loanCar);

    expect(result.reply).toMatch(/^Gern! /);
    expect(result.reply).toMatch(truth);
    expect(result).toMatchObject({ answered: true, sources: [{ type: "faq" }], mode: "bot" });
    expect(await stored(result.messageId)).toMatchObject({
      body: result.reply,
      verdict: { model: "scripted", task: "phrase", dropped: 0, isReplaced: false, failure: null },
    });
    expect((await ask(brandt, loanCar)).timing).toContain('desc="2 calls"');
  });

  it("counts tokens and cost for its own workshop", async () => {
    const before = await usage();
    await ask(brandt, loanCar);
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
    await ask(brandt, loanCar);

    expect(server.prompts).toHaveLength(1);
    expect(server.prompts[0]).toContain("Ersatzwagen");
    expect(server.prompts[0]).not.toMatch(/Northgate|Clarence|1904|courtesy/);
  });

  it("does not ask the model for prices, hours, or what nobody knows", async () => {
    server.prompts.length = 0;
    const price = await ask(brandt, "Was kostet ein Ölwechsel?");
    await ask(brandt, "Wann haben Sie geöffnet?");
    const unknown = await ask(brandt, "Verkauft ihr Gebrauchtwagen?");

    expect(server.prompts).toEqual([]);
    expect(price.reply).toMatch(/89.*149/s);
    expect(unknown.answered).toBe(false);
  });

  it("offers what a tool took up, and claims no more than that", async () => {
    server.become(({ hasResults }) =>
      hasResults
        ? {
            kind: "say",
            text: "Gern geschehen! Ich habe Ihren Terminwunsch aufgenommen. Der Termin ist gebucht.",
          }
        : { kind: "call", name: "request_appointment", input: { service: "Ölwechsel" } },
    );
    const result = await ask(brandt, "Vielen Dank!");

    expect(result.actions).toEqual([{ type: "appointment", service: "Ölwechsel" }]);
    expect(result.reply).toContain("aufgenommen");
    expect(result.reply).not.toContain("gebucht");
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
    const events = await stream(brandt, loanCar);
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
    ["lies", characters.liar],
    ["leaks", characters.leaker("Northgate Garage")],
    ["promises", characters.promiser],
    ["obeys", characters.obedient],
  ])("%s", async (_case, character) => {
    server.become(character);
    const { reply, messageId } = await ask(brandt, loanCar);

    expect(reply).toMatch(truth);
    expect(reply).not.toMatch(/Northgate|49|gebucht|weitergeleitet|reserviert\b|42|117|\b1 €/);
    expect(await stored(messageId)).toMatchObject({ verdict: { dropped: expect.any(Number) } });
  });
});

const speakUntilTakenOver = () => {
  const going = Promise.withResolvers<void>();
  server.prompts.length = 0;
  server.become(({ answer }) => ({
    kind: "pause",
    text: `Gern! ${answer}\n`,
    until: going.promise,
    rest: "Melden Sie sich jederzeit, wenn Sie noch eine Frage haben.",
  }));
  return async () => {
    await vi.waitFor(() => expect(server.prompts).toHaveLength(1));
    await app.database.sql(
      "update public.conversations set mode = 'human' where created_at = (select max(created_at) from public.conversations)",
    );
    going.resolve();
  };
};

describe("a person who takes over while a model speaks", () => {
  it("has the last word: the end tells the widget to take the draft away, and nothing is stored", async () => {
    const takeOver = speakUntilTakenOver();
    const [events] = await Promise.all([stream(brandt, loanCar), takeOver()]);

    expect(textOf(events)).toContain("Ersatzwagen");
    expect(events.at(-1)).toMatchObject({ data: { messageId: null, mode: "human" } });
    expect(await newest("last_message_author")).toEqual([{ last_message_author: "visitor" }]);
  });

  it("leaves no reply to those who do not read streams", async () => {
    const takeOver = speakUntilTakenOver();
    const [result] = await Promise.all([ask(brandt, loanCar), takeOver()]);

    expect(result).toMatchObject({ reply: "", messageId: null, mode: "human", sources: [] });
  });
});

describe("bounds", () => {
  it("leave a provider alone after three failures, and answer without it", async () => {
    server.become(characters.status(503));
    for (let turn = 1; turn <= 3; turn += 1) await ask(brandt, loanCar);
    server.prompts.length = 0;
    const { reply, messageId } = await ask(brandt, loanCar);

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
    const { reply, messageId } = await ask(brandt, loanCar);

    expect(reply).toMatch(truth);
    expect(server.prompts).toEqual([]);
    expect(await stored(messageId)).toMatchObject({ verdict: null });
  });
});
