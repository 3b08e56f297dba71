import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCompatibleEmbedder } from "@/lib/ai/embedding/compatible-embedder";
import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import { loadWorkshopContext } from "@/lib/workshops";
import { askTurn } from "../../support/ask-turn";
import { startTestDatabase, type TestDatabase } from "../../support/database";
import { startEmbeddingServer, type EmbeddingServer } from "../../support/embedding-server";
import { openEmbedQuery } from "../../support/open-embed-query";
import { startPostgres, type TestPostgres } from "../../support/postgres";
import { createFilledWorkshop, type FilledWorkshop } from "../two-workshops";
import { openTurns } from "./turns";

const now = () => new Date("2026-11-20T10:00:00Z");
let database: TestDatabase;
let server: EmbeddingServer;
let embedQuery: EmbedQuery;
let ours: FilledWorkshop;
let theirs: FilledWorkshop;

beforeAll(async () => {
  database = await startTestDatabase();
  server = await startEmbeddingServer([["kajak", "paddelboot"], ["schlitten"]]);
  embedQuery = openEmbedQuery(
    database.service,
    createCompatibleEmbedder({ baseUrl: server.url, apiKey: undefined, model: "test" }),
  );
  ours = await createFilledWorkshop(database.sql, database.createUser);
  theirs = await createFilledWorkshop(database.sql, database.createUser);
  await database.sql("delete from public.knowledge_gaps");
});
afterAll(async () => {
  await server.close();
  await database.close();
});

async function ask({ slug }: FilledWorkshop, message: string, embed?: EmbedQuery) {
  const workshop = await loadWorkshopContext({ db: database.service }, slug);
  if (!workshop) throw new Error(`${slug} is not there`);
  const asked = { db: database.service, workshop, now, ...(embed && { embedQuery: embed }) };
  return askTurn(asked, message);
}

const gapsOf = (workshop: FilledWorkshop) =>
  database.sql(
    "select question, times_asked from public.knowledge_gaps where workshop_id = $1 order by question",
    [workshop.id],
  );

describe("questions that stayed open", () => {
  it("are one when they mean the same in other words, in their workshop alone", async () => {
    await ask(ours, "Verkauft ihr Kajaks?", embedQuery);
    await ask(ours, "Habt ihr so ein Paddelboot im Angebot?", embedQuery);
    await ask(theirs, "Habt ihr so ein Paddelboot im Angebot?", embedQuery);

    expect(await gapsOf(ours)).toEqual([{ question: "Verkauft ihr Kajaks?", times_asked: 2 }]);
    expect(await gapsOf(theirs)).toEqual([
      { question: "Habt ihr so ein Paddelboot im Angebot?", times_asked: 1 },
    ]);
  });

  it("are two when they mean something else, or when no meaning is known", async () => {
    await ask(ours, "Verleiht ihr Schlitten?", embedQuery);
    await ask(ours, "Bekomme ich bei euch ein Paddelboot geliehen?");

    expect(await gapsOf(ours)).toEqual([
      { question: "Bekomme ich bei euch ein Paddelboot geliehen?", times_asked: 1 },
      { question: "Verkauft ihr Kajaks?", times_asked: 2 },
      { question: "Verleiht ihr Schlitten?", times_asked: 1 },
    ]);
  });

  it("take the meaning of a message only when they are all of it", async () => {
    const before = await gapsOf(theirs);
    await ask(theirs, "Verleiht ihr Rodelbahnen? Was kostet ein Paddelboot?", embedQuery);
    await ask(theirs, "Verleiht ihr Rodelbahnen?", embedQuery);

    const added = (await gapsOf(theirs)).filter(
      ({ question }) => !before.some((gap) => gap.question === question),
    );
    expect(added).toEqual([
      { question: "Verleiht ihr Rodelbahnen?", times_asked: 2 },
      { question: "Was kostet ein Paddelboot?", times_asked: 1 },
    ]);
  });
});

/** A unit vector with this cosine to the first axis. */
const vector = (cosine: number) =>
  JSON.stringify([cosine, Math.sqrt(1 - cosine ** 2), ...new Float64Array(1534)]);

const note = async (db: TestDatabase, workshop: FilledWorkshop, question: string, at: number) => {
  const { begin, finish } = openTurns(db.service, workshop);
  const { message_id } = await begin({ p_body: question });
  await finish(message_id, {
    p_answered: false,
    p_open_questions: [{ question, embedding: { model: "test", vector: vector(at) } }],
  });
};

describe("how near two meanings are", () => {
  it("decides: 0.8 is one question, less is another", async () => {
    await database.sql("delete from public.knowledge_gaps where workshop_id = $1", [ours.id]);
    await note(database, ours, "Verkauft ihr Fahrräder?", 1);
    await note(database, ours, "Zweiräder im Sortiment?", 0.81);
    await note(database, ours, "Wo kaufe ich Rollschuhe?", 0.79);

    expect(await gapsOf(ours)).toEqual([
      { question: "Verkauft ihr Fahrräder?", times_asked: 2 },
      { question: "Wo kaufe ich Rollschuhe?", times_asked: 1 },
    ]);
  });

  it("is not asked on a server without pgvector, where words alone decide", async () => {
    const plain: TestPostgres = await startPostgres();
    const workshop = await createFilledWorkshop(plain.sql, plain.createUser);
    await plain.sql("delete from public.knowledge_gaps");
    await note(plain, workshop, "Verkauft ihr Fahrräder?", 1);
    await note(plain, workshop, "verkauft ihr Fahräder", 0.1);
    await note(plain, workshop, "Zweiräder im Sortiment?", 1);

    expect(
      await plain.sql("select question, times_asked from public.knowledge_gaps order by question"),
    ).toEqual([
      { question: "Verkauft ihr Fahrräder?", times_asked: 2 },
      { question: "Zweiräder im Sortiment?", times_asked: 1 },
    ]);
    await plain.close();
  });
});
