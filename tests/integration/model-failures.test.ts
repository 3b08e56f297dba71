import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { brandt } from "@/tests/support/app";
import {
  loanCar,
  messageIdOf,
  openModelChat,
  textOf,
  truth,
  type ModelChat,
} from "@/tests/support/model-chat";
import * as characters from "@/tests/support/model-server/characters";
import * as hostile from "@/tests/support/model-server/hostile";

let chat: ModelChat;
beforeAll(async () => {
  chat = await openModelChat();
});
afterAll(() => chat.close());
beforeEach(() => chat.begin());

const newest = (column: string) =>
  chat.app.database.sql(
    `select ${column} from public.conversations order by created_at desc limit 1`,
  );

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
    chat.server.become(character);
    const events = await chat.stream(brandt, `${loanCar} ${chat.number()}`);
    const last = events.at(-1);

    expect(events.map(({ event }) => event)).not.toContain("error");
    expect(textOf(events)).toMatch(truth);
    expect(textOf(events).match(/25 €/g)).toHaveLength(1);
    expect(last).toMatchObject({ event: "done", data: { answered: true, mode: "bot" } });
    expect(await chat.stored(messageIdOf(events))).toMatchObject({
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
    chat.server.become(character);
    const { reply } = await chat.ask(brandt, `${loanCar} ${chat.number()}`);

    expect(reply).not.toMatch(/Northgate|Zeisig|\b49\b|gebucht|weitergeleitet|\b42\b|117|\b1 €/);
    expect(reply).toMatch(/\p{L}/u);
  });
});

const readUntilTakenOver = () => {
  const going = Promise.withResolvers<void>();
  chat.server.prompts.length = 0;
  chat.server.become(() => ({
    kind: "wait",
    until: going.promise,
    text: '{"lang":"de","asks":[{"ask":"text","ids":["F1"]}]}',
  }));
  return async () => {
    await vi.waitFor(() => expect(chat.server.prompts).toHaveLength(1));
    await chat.app.database.sql(
      "update public.conversations set mode = 'human' where created_at = (select max(created_at) from public.conversations)",
    );
    going.resolve();
  };
};

describe("a person who takes over while a model reads", () => {
  it("has the last word: nothing is said and nothing is stored", async () => {
    const takeOver = readUntilTakenOver();
    const [events] = await Promise.all([chat.stream(brandt, `${loanCar} Heute?`), takeOver()]);

    expect(textOf(events)).toBe("");
    expect(events.at(-1)).toMatchObject({ data: { messageId: null, mode: "human" } });
    expect(await newest("last_message_author")).toEqual([{ last_message_author: "visitor" }]);
  });
});

describe("bounds", () => {
  it("leave a provider alone after three failures, and answer without it", async () => {
    chat.server.become(characters.status(503));
    for (let turn = 1; turn <= 3; turn += 1) await chat.ask(brandt, `${loanCar} Mal ${turn}`);
    chat.server.prompts.length = 0;
    const { reply, messageId } = await chat.ask(brandt, `${loanCar} Noch einmal`);

    expect(chat.server.prompts).toEqual([]);
    expect(reply).toMatch(truth);
    expect(await chat.stored(messageId)).toMatchObject({ verdict: { failure: "open" } });
  });

  it("let a workshop that has spent its month answer by itself, and no other", async () => {
    await chat.app.database.sql(
      "insert into public.ai_usage (workshop_id, day, model, cost_micro_euros) select id, (now() at time zone 'utc')::date, 'past', 10000000 from public.workshops where slug = $1",
      [brandt],
    );
    chat.server.prompts.length = 0;
    const { reply, messageId } = await chat.ask(brandt, "Bekomme ich einen Ersatzwagen");

    expect(reply).toMatch(truth);
    expect(chat.server.prompts).toEqual([]);
    expect(await chat.stored(messageId)).toMatchObject({ verdict: { reader: "built-in" } });
  });
});
