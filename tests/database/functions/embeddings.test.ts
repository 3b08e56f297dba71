import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCompatibleEmbedder } from "@/lib/ai/embedding/compatible-embedder";
import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import type { Embedder, Embedding } from "@/lib/ai/embedding/embedder";
import type { Context } from "@/lib/core/context";
import { embedKnowledge, listUnreadWorkshops } from "@/lib/knowledge";
import { callRpc } from "@/lib/supabase/call-rpc";
import { importWorkshop } from "@/lib/workshops";
import { startTestDatabase, type TestDatabase } from "../../support/database";
import { startEmbeddingServer, type EmbeddingServer } from "../../support/embedding-server";
import { openEmbedQuery } from "../../support/open-embed-query";

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let database: TestDatabase;
let server: EmbeddingServer;
let embedder: Embedder;
let embedQuery: EmbedQuery;
const ids = new Map<string, string>();

beforeAll(async () => {
  database = await startTestDatabase();
  server = await startEmbeddingServer([
    ["ersatzwagen", "courtesy car", "fahrbarer untersatz"],
    ["einlager", "winterquartier"],
  ]);
  embedder = createCompatibleEmbedder({ baseUrl: server.url, apiKey: undefined, model: "test" });
  embedQuery = openEmbedQuery(database.service, embedder);
  for (const name of ["kfz-brandt", "northgate-garage"]) {
    const file: unknown = JSON.parse(readFileSync(`supabase/demo/${name}.json`, "utf8"));
    ids.set(name, (await importWorkshop(database.service, file)).workshopId);
    await embedKnowledge({ ...contextOf(name), embedder });
  }
});
afterAll(async () => {
  await server.close();
  await database.close();
});

const never = () => new Promise<number[][]>(() => undefined);
const contextOf = (slug: string): Context => ({
  workshopId: ids.get(slug) ?? "",
  actor: { kind: "system", job: "embed_knowledge" },
  db: database.service,
  now: () => new Date("2026-11-20T10:00:00Z"),
  log: silent,
  requestId: "test",
});
/** Words that no text of the demo holds. */
const search = async (slug: string, question: string, p_embedding: Embedding | null) =>
  callRpc(database.service, "search_knowledge", {
    p_workshop_id: ids.get(slug) ?? "",
    p_query: "",
    p_terms: question.split(" "),
    p_limit: null,
    p_embedding,
  });

describe("search by meaning", () => {
  const question = "Fahrbarer Untersatz";

  it("finds what shares no word with the question, in this workshop alone", async () => {
    const meaning = await embedQuery(question);
    const [best] = await search("kfz-brandt", question, meaning);
    const elsewhere = await search("northgate-garage", question, meaning);

    expect(best).toMatchObject({ kind: "faq", title: "Bekomme ich einen Ersatzwagen?" });
    expect(elsewhere.map(({ title }) => title)).not.toContain(best?.title);
  });

  it("finds as before without a meaning", async () => {
    expect(await search("kfz-brandt", question, null)).toEqual([]);
  });

  it("finds nothing whose meaning is too far away", async () => {
    expect(await search("kfz-brandt", "xyzzyqwert", await embedQuery("xyzzyqwert"))).toEqual([]);
  });

  it("puts what is found by words and by meaning first", async () => {
    const [best] = await search(
      "kfz-brandt",
      "Reifeneinlagerung Garantie",
      await embedQuery("Winterquartier"),
    );

    expect(best?.title).toBe("Reifeneinlagerung");
  });

  it("passes over a document that is off", async () => {
    const meaning = await embedQuery("Winterquartier");
    const titles = async () =>
      (await search("kfz-brandt", "xyzzyqwert", meaning)).map(({ title }) => title);
    const before = await titles();
    await database.sql("update public.documents set is_active = false where workshop_id = $1", [
      ids.get("kfz-brandt"),
    ]);

    expect(before).toContain("Reifeneinlagerung");
    expect(await titles()).not.toContain("Reifeneinlagerung");
    await database.sql("update public.documents set is_active = true where workshop_id = $1", [
      ids.get("kfz-brandt"),
    ]);
  });

  it("reads a FAQ anew whose words have changed, and no other text", async () => {
    await database.sql(
      "update public.faqs set answer = 'Ja, ein Fahrrad.' where workshop_id = $1 and question like '%Ersatzwagen%'",
      [ids.get("kfz-brandt")],
    );

    expect(await listUnreadWorkshops({ db: database.service }, embedder.model, 10)).toEqual([
      ids.get("kfz-brandt"),
    ]);
    expect(await embedKnowledge({ ...contextOf("kfz-brandt"), embedder })).toBe(1);
    expect(await listUnreadWorkshops({ db: database.service }, embedder.model, 10)).toEqual([]);
    expect(await embedKnowledge({ ...contextOf("kfz-brandt"), embedder })).toBe(0);
  });
});

describe("the meaning of a question", () => {
  it("is asked for once, and then found in memory and in the database", async () => {
    const first = await embedQuery("Noch nie gefragt");
    const again = await embedQuery("Noch nie gefragt");
    await expect
      .poll(() => database.sql("select from private.query_embeddings where model like '%/test'"))
      .not.toEqual([]);
    const restarted = openEmbedQuery(database.service, embedder);

    expect(again).toBe(first);
    expect(await restarted("  noch NIE   gefragt? ")).toEqual(first);
    expect(server.asked.flat().filter((text) => text === "noch nie gefragt")).toHaveLength(1);
  });

  it("is none when the provider fails or is late, and none for nothing", async () => {
    const late = openEmbedQuery(
      database.service,
      { model: "late", embed: never },
      { timeoutMs: 20 },
    );
    server.breakDown();

    expect(await embedQuery("Wird nie beantwortet")).toBeNull();
    expect(await late("Wird nie beantwortet")).toBeNull();
    expect(await embedQuery(" ")).toBeNull();
  });
});
