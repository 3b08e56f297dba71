import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { importWorkshop } from "@/lib/workshops";
import { startTestDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
const ids = new Map<string, string>();

beforeAll(async () => {
  database = await startTestDatabase();
  for (const name of ["kfz-brandt", "northgate-garage"]) {
    const file: unknown = JSON.parse(readFileSync(`supabase/demo/${name}.json`, "utf8"));
    ids.set(name, (await importWorkshop(database.service, file)).workshopId);
  }
});
afterAll(() => database.close());

const search = (slug: string, p_terms: string[], p_query = "", p_limit: number | null = null) =>
  callRpc(database.service, "search_knowledge", {
    p_workshop_id: ids.get(slug) ?? "",
    p_query,
    p_terms,
    p_limit,
  });

describe("search_knowledge", () => {
  it.each([
    ["a synonym of the word asked", ["leihwagen", "ersatzwagen"], "Bekomme ich einen Ersatzwagen?"],
    ["another form of the word", ["stornieren"], "Stornierung von Terminen"],
    ["a typing error", ["Gewährleistng"], "Gewährleistung und Garantie"],
    ["an umlaut written out", ["Gewaehrleistung"], "Gewährleistung und Garantie"],
    ["an umlaut left out", ["Rader"], "Reifeneinlagerung"],
    ["half a compound", ["einlagern"], "Reifeneinlagerung"],
    ["a word of the answer", ["girocard"], "Wie kann ich bezahlen?"],
    ["two words in one term", ["eigene Teile"], "Kann ich eigene Teile mitbringen?"],
  ])("finds by %s", async (_, terms, title) => {
    const [best] = await search("kfz-brandt", terms);

    expect(best?.title).toBe(title);
  });

  it("finds English as well", async () => {
    const [best] = await search("northgate-garage", ["cheque"]);

    expect(best).toMatchObject({ kind: "faq", title: "How can I pay?" });
  });

  it("finds nothing of another workshop, by no word of it", async () => {
    const found = await search("northgate-garage", [
      "Ersatzwagen",
      "girocard",
      "Reifeneinlagerung",
      "Hochvolt",
    ]);

    expect(found).toEqual([]);
  });

  it("finds general knowledge for every workshop, behind what it wrote itself", async () => {
    const found = await search("kfz-brandt", ["gewährleistung"]);

    expect(found.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["document", "global_faq"]),
    );
    expect(found[0]?.kind).toBe("document");
  });

  it("takes the question's own words when there are no terms", async () => {
    const [best] = await search("kfz-brandt", [], "bekomme ich einen ersatzwagen");

    expect(best?.title).toBe("Bekomme ich einen Ersatzwagen?");
  });

  it.each([
    [["und", "der", "the"]],
    [["", " ", "x"]],
    [["xyzzyqwert"]],
    [["' | & ! :*", "\\", "%"]],
  ])("finds nothing, and does not fail, for %j", async (terms) => {
    expect(await search("kfz-brandt", terms)).toEqual([]);
  });

  it("gives at most as many as asked for, best first", async () => {
    const found = await search("kfz-brandt", ["auto", "teile", "termin", "garantie"], "", 2);

    const scores = found.map(({ score }) => score);
    expect(found).toHaveLength(2);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it("forgets a word with the last text that held it", async () => {
    const words = () =>
      database.sql(
        "select word from public.knowledge_words where workshop_id = $1 and word = 'hochvolt'",
        [ids.get("kfz-brandt")],
      );
    const file = JSON.parse(readFileSync("supabase/demo/kfz-brandt.json", "utf8"));
    const before = await words();

    await importWorkshop(database.service, { ...file, faqs: file.faqs.slice(0, 2) });

    expect([before.length, (await words()).length]).toEqual([1, 0]);
  });
});
