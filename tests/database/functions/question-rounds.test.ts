import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCompatibleEmbedder } from "@/lib/ai/embedding/compatible-embedder";
import type { Embedder } from "@/lib/ai/embedding/embedder";
import { runJobs } from "@/lib/server/jobs";
import { importWorkshop } from "@/lib/workshops";
import { startTestDatabase, type TestDatabase } from "../../support/database";
import { startEmbeddingServer, type EmbeddingServer } from "../../support/embedding-server";
import { openEmbedQuery } from "../../support/open-embed-query";
import { runAllScheduled } from "../../support/run-all-scheduled";
import { openTurns } from "./turns";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let database: TestDatabase;
let server: EmbeddingServer;
const ids: string[] = [];

beforeAll(async () => {
  database = await startTestDatabase();
  server = await startEmbeddingServer([]);
  for (const name of ["kfz-brandt", "northgate-garage"]) {
    const file: unknown = JSON.parse(readFileSync(`supabase/demo/${name}.json`, "utf8"));
    ids.push((await importWorkshop(database.service, file)).workshopId);
  }
});
afterAll(async () => {
  await server.close();
  await database.close();
});
beforeEach(async () => {
  await database.sql("delete from public.conversations");
  await database.sql("delete from private.question_rounds");
  await database.sql("delete from private.query_embeddings");
  server.asked.length = 0;
});

const open = (model: string) =>
  createCompatibleEmbedder({ baseUrl: server.url, apiKey: undefined, model });
const runtimeOf = (embedder: Embedder) => ({
  openServiceDb: () => database.service,
  log: silent,
  now: () => new Date("2026-11-20T10:00:00Z"),
  site: "https://carbot.example",
  embedding: { embedder, embedQuery: openEmbedQuery(database.service, embedder) },
});
/** A day's round: what is due is enqueued and done. Returns the questions that the model was given. */
async function round(embedder: Embedder): Promise<string[]> {
  await runAllScheduled(database, runtimeOf(embedder));
  server.asked.length = 0;
  await runJobs(runtimeOf(embedder));
  return server.asked.flat().toSorted();
}
/** Asks in a conversation of its own. */
const ask = async (body: string, workshop = 0) =>
  openTurns(database.service, { id: ids[workshop] ?? "" }).begin({
    p_body: body,
    p_client_message_id: randomUUID(),
  });
const ageRounds = () =>
  database.sql("update private.question_rounds set begun_at = begun_at - interval '25 hours'");

describe("the most asked questions", () => {
  it("are read ahead once more than one customer asked them, however they wrote them", async () => {
    for (const body of ["Was kostet ein Ölwechsel?", "was kostet  ein ölwechsel", "Nur einmal?"]) {
      await ask(body);
    }
    for (const body of ["Do you do MOTs?", "do you do MOTs"]) await ask(body, 1);

    expect(await round(open("test"))).toEqual(["do you do mots", "was kostet ein ölwechsel"]);
  });

  it("then cost a visitor no call of the model", async () => {
    for (const body of ["Habt ihr morgen offen?", "Habt ihr morgen offen?"]) await ask(body);
    await round(open("test"));
    server.asked.length = 0;
    const meaning = await openEmbedQuery(database.service, open("test"))("Habt ihr MORGEN offen");

    expect(meaning?.model).toBe(open("test").model);
    expect(server.asked).toEqual([]);
  });

  it("are read once a day at most, and only what is missing", async () => {
    for (const body of ["Macht ihr TÜV?", "Macht ihr TÜV?"]) await ask(body);
    const first = await round(open("test"));
    const sameDay = await round(open("test"));
    await ageRounds();
    const nextDay = await round(open("test"));
    await ageRounds();
    await database.sql("delete from private.query_embeddings");

    expect([first, sameDay, nextDay]).toEqual([["macht ihr tüv"], [], []]);
    expect(await round(open("test"))).toEqual(["macht ihr tüv"]);
  });

  it("are read at once by another model", async () => {
    for (const body of ["Macht ihr TÜV?", "Macht ihr TÜV?"]) await ask(body);
    await round(open("test"));

    expect(await round(open("other"))).toEqual(["macht ihr tüv"]);
  });

  it("hold nothing personal, and no words are kept with their meaning", async () => {
    const personal = "Rufen Sie mich unter 0171 1234567 an";
    for (const body of [personal, personal, "Macht ihr TÜV?", "Macht ihr TÜV?"]) await ask(body);

    expect(await round(open("test"))).toEqual(["macht ihr tüv"]);
    expect(
      await database.sql(
        "select * from private.query_embeddings where query_embeddings::text ~ 'tüv'",
      ),
    ).toEqual([]);
  });

  it("are done again when the job comes twice, without harm", async () => {
    for (const body of ["Macht ihr TÜV?", "Macht ihr TÜV?"]) await ask(body);
    await round(open("test"));
    await database.sql("select private.enqueue_job($1, 'embed_questions', '{}')", [ids[0]]);
    server.asked.length = 0;

    expect(await runJobs(runtimeOf(open("test")))).toEqual({ done: 1, postponed: 0, buried: 0 });
    expect(server.asked).toEqual([]);
  });

  it("are left alone where nobody has asked for a month", async () => {
    await ask("Macht ihr TÜV?");
    await database.sql(
      "update public.conversations set last_message_at = now() - interval '31 days'",
    );
    await runAllScheduled(database, runtimeOf(open("test")));

    expect(await runJobs(runtimeOf(open("test")))).toMatchObject({ done: 0 });
  });
});
