import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCompatibleEmbedder } from "@/lib/ai/embedding/compatible-embedder";
import type { Embedder } from "@/lib/ai/embedding/embedder";
import { listUnreadWorkshops } from "@/lib/knowledge";
import { callRpc } from "@/lib/supabase/call-rpc";
import { importWorkshop } from "@/lib/workshops";
import { startTestDatabase, type TestDatabase } from "../../support/database";
import { startEmbeddingServer, type EmbeddingServer } from "../../support/embedding-server";
import { openEmbedQuery } from "../../support/open-embed-query";
import { runAllScheduled } from "../../support/run-all-scheduled";
import { openTurns } from "./turns";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const question = "Fahrbarer Untersatz";
let database: TestDatabase;
let server: EmbeddingServer;
let older: Embedder;
let newer: Embedder;
const ids: string[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  server = await startEmbeddingServer([
    ["ersatzwagen", "courtesy car", "fahrbarer untersatz"],
    ["kajak", "paddelboot"],
  ]);
  const open = (model: string) =>
    createCompatibleEmbedder({ baseUrl: server.url, apiKey: undefined, model });
  older = open("older");
  newer = open("newer");
  for (const name of ["kfz-brandt", "northgate-garage"]) {
    const file: unknown = JSON.parse(readFileSync(`supabase/demo/${name}.json`, "utf8"));
    ids.push((await importWorkshop(database.service, file)).workshopId);
  }
});
afterAll(async () => {
  await server.close();
  await database.close();
});

/** What the worker does once a minute, with the embedding model that its environment names. */
const sweepWith = (embedder: Embedder) =>
  runAllScheduled(database, {
    openServiceDb: () => database.service,
    log: silent,
    site: "http://localhost:3000",
    now: () => new Date("2026-11-20T10:00:00Z"),
    embedding: { embedder, embedQuery: openEmbedQuery(database.service, embedder) },
  });
const found = async (embedder: Embedder, workshop = 0) => {
  const rows = await callRpc(database.service, "search_knowledge", {
    p_workshop_id: ids[workshop] ?? "",
    p_query: "",
    p_terms: question.split(" "),
    p_embedding: await openEmbedQuery(database.service, embedder)(question),
  });
  return rows.map(({ title }) => title);
};
const models = () =>
  database.sql(
    `select embedding_model, count(*)::int from (
       select embedding_model from public.document_chunks
       union all select embedding_model from public.faqs
       union all select embedding_model from public.knowledge_gaps
     ) as texts group by embedding_model`,
  );

/** Asks what stays open, in a conversation of its own. */
const ask = async (embedder: Embedder, body: string) => {
  const { begin, finish } = openTurns(database.service, { id: ids[0] ?? "" });
  const { message_id } = await begin({ p_body: body });
  const embedding = await openEmbedQuery(database.service, embedder)(body);
  const p_open_questions = [{ question: body, embedding }];
  await finish(message_id, { p_answered: false, p_open_questions });
};
const gaps = () =>
  database.sql(
    "select question, times_asked from public.knowledge_gaps where question ~ 'Kajak|Paddel' order by question",
  );

describe("after the embedding model has changed", () => {
  beforeEach(() => sweepWith(older));

  it("meanings of the old model are not compared with a question's of the new one", async () => {
    expect(await found(older)).toContain("Bekomme ich einen Ersatzwagen?");
    expect(await found(newer)).toEqual([]);
  });

  it("the worker has all texts of all workshops read anew, and then none any more", async () => {
    await sweepWith(newer);

    expect(await models()).toEqual([
      { embedding_model: newer.model, count: expect.any(Number) as number },
    ]);
    expect(await found(newer)).toContain("Bekomme ich einen Ersatzwagen?");
    expect(await found(newer, 1)).toContain("Do you offer a courtesy car?");
    expect(await found(older)).toEqual([]);
    expect(await listUnreadWorkshops({ db: database.service }, newer.model, 10)).toEqual([]);
    expect(await listUnreadWorkshops({ db: database.service }, older.model, 10)).toHaveLength(2);
  });

  it("open questions are compared only with those that the same model has read, and are read anew too", async () => {
    await ask(older, "Verkauft ihr Kajaks?");
    await ask(newer, "Habt ihr Paddelboote?");
    const apart = await gaps();
    await sweepWith(newer);
    await ask(newer, "Gibt es ein Paddelboot zu kaufen?");

    expect(apart).toEqual([
      { question: "Habt ihr Paddelboote?", times_asked: 1 },
      { question: "Verkauft ihr Kajaks?", times_asked: 1 },
    ]);
    expect((await gaps()).map(({ times_asked }) => times_asked).toSorted()).toEqual([1, 2]);
  });
});
