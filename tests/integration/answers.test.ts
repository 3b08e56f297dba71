import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { streamTurn } from "@/lib/chat";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { collectTurn } from "@/lib/server/collect-turn";
import { importWorkshop, loadWorkshopContext } from "@/lib/workshops";
import { judgeReply, type Expectations } from "@/scripts/eval/expectations";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";

type Question = Expectations & { id: string; locale: string; q: string };

const workshops = [
  { slug: "kfz-brandt", file: "supabase/demo/kfz-brandt.json" },
  { slug: "northgate-garage", file: "supabase/demo/northgate-garage.json" },
  { slug: "reifen-huber", file: "tests/unit/chat/fixtures/reifen-huber.json" },
  { slug: "lochside-garage", file: "tests/unit/chat/fixtures/lochside-garage.json" },
];

const now = () => new Date("2026-11-20T10:00:00+01:00");
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let database: TestDatabase;
beforeAll(async () => {
  database = await startTestDatabase();
  for (const { file } of workshops) {
    await importWorkshop(database.service, JSON.parse(readFileSync(file, "utf8")));
  }
});
afterAll(() => database.close());

describe("questions answered from what the database finds, with four workshops in it", () => {
  it.each(workshops)("are answered right for $slug", async ({ slug }) => {
    const questions = readFileSync(`tests/unit/chat/fixtures/${slug}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line): Question => JSON.parse(line));

    const misses: string[] = [];
    for (const { id, q, locale, ...expected } of questions) {
      const { reply: text, answered, actions } = await ask(slug, id, q, locale);
      const reply = { text, answered, actions: actions.map(({ type }) => type) };
      misses.push(
        ...[judgeReply(expected, reply).reason].filter(Boolean).map((reason) => `${id}: ${reason}`),
      );
    }

    expect(misses).toEqual([]);
  });
});

async function ask(slug: string, id: string, message: string, locale: string) {
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
