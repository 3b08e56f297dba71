import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { streamTurn } from "@/lib/chat";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { collectTurn } from "@/lib/server/collect-turn";
import { importWorkshop, loadWorkshopContext } from "@/lib/workshops";
import { judgeReply, type Expectations } from "@/scripts/eval/expectations";
import { evalNow, readCases } from "@/tests/eval/ask-cases";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";

type Question = Expectations & { id: string; locale: string; q: string };

const workshops = [
  { slug: "kfz-brandt", file: "supabase/demo/kfz-brandt.json" },
  { slug: "northgate-garage", file: "supabase/demo/northgate-garage.json" },
  { slug: "reifen-huber", file: "tests/unit/chat/fixtures/reifen-huber.json" },
  { slug: "lochside-garage", file: "tests/unit/chat/fixtures/lochside-garage.json" },
];

/** The evaluation's workshops, whose FAQs and documents speak of the same things with other facts. */
const evaluated = readdirSync("tests/eval/workshops").map((file) => `tests/eval/workshops/${file}`);
const enoughRight = 0.95;

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  for (const file of [...workshops.map(({ file: own }) => own), ...evaluated]) {
    await importWorkshop(database.service, JSON.parse(readFileSync(file, "utf8")));
  }
});
afterAll(() => database.close());

describe("questions answered from what the database finds, with all those workshops in it", () => {
  it.each(workshops)("are answered right for $slug", async ({ slug }) => {
    const questions = readFileSync(`tests/unit/chat/fixtures/${slug}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line): Question => JSON.parse(line));

    const misses: string[] = [];
    for (const { id, q, locale, ...expected } of questions) {
      const { reply: text, answered, actions } = await ask(slug, id, q, locale, evalNow);
      const reply = { text, answered, actions: actions.map(({ type }) => type) };
      misses.push(
        ...[judgeReply(expected, reply).reason].filter(Boolean).map((reason) => `${id}: ${reason}`),
      );
    }

    expect(misses).toEqual([]);
  });
});

describe("what only FAQs and documents know", () => {
  // Some hundred turns with a database: on a busy machine they take longer than a test may by default.
  it("is found in 95 of 100 cases, in the right workshop", { timeout: 240_000 }, async () => {
    const cases = readCases().filter(({ kind, q }) => q && /^(?:faq|document)$/.test(kind));

    const misses: string[] = [];
    for (const { workshop, id, q = "", locale, now = evalNow, ...expected } of cases) {
      const { reply: text, answered, actions } = await ask(workshop, id, q, locale, now);
      const reply = { text, answered, actions: actions.map(({ type }) => type) };
      const { pass, reason } = judgeReply(expected, reply);
      misses.push(...(pass ? [] : [`${id} ${q}: ${reason}`]));
    }

    expect(1 - misses.length / cases.length).toBeGreaterThanOrEqual(enoughRight);
  });
});

async function ask(slug: string, id: string, message: string, locale: string, at: string) {
  const now = () => new Date(at);
  const workshop = await loadWorkshopContext({ db: database.service }, slug);
  if (!workshop) throw new Error(`${slug} was not imported`);
  const ctx: Context = {
    workshopId: workshop.workshop.id,
    actor: { kind: "visitor", conversationId: null },
    db: database.service,
    now,
    log: silent,
    requestId: id,
  };
  const turn = { ...ctx, workshop, conversationId: newId(now()), token: "unchecked-here" };
  return collectTurn(streamTurn(turn, { message, clientMessageId: `question-${id}`, locale }));
}
