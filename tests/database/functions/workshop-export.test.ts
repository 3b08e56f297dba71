import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { zipFile } from "@/lib/http/zip-file";
import { exportWorkshop } from "@/lib/privacy";
import { startTwoWorkshops } from "../start-two-workshops";
import type { FilledWorkshop } from "../two-workshops";
import { openPlans } from "./plan-rows";

const { database, ours, theirs } = await startTwoWorkshops();
const { as } = await openPlans(database);

/** Tables that no export holds: made anew of others, or nothing but keys. */
const leftOut = [
  "analytics_events",
  "analytics_hours",
  "calendar_feeds",
  "document_chunks",
  "erased_conversations",
  "knowledge_words",
  "lead_sends",
  "push_subscriptions",
  "widget_secrets",
];

async function filesOf(workshop: FilledWorkshop): Promise<Map<string, string>> {
  const response = zipFile("export.zip", await exportWorkshop(as(workshop)));
  const found = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return new Map(Object.entries(found).map(([name, content]) => [name, strFromU8(content)]));
}
const linesOf = (files: Map<string, string>, name: string) =>
  (files.get(name) ?? "").split("\n").filter((line) => line !== "");

describe("the export of a workshop", () => {
  it("holds every table with rows of workshops but those that are named here", async () => {
    const tables = await database.sql(
      `select relname::text as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
         and (relname = 'workshops' or exists (
           select from pg_attribute where attrelid = pg_class.oid and attname = 'workshop_id'))`,
    );
    const wanted = tables.map(({ name }) => String(name)).filter((name) => !leftOut.includes(name));
    const files = await filesOf(ours);

    expect([...files.keys()].filter((name) => name.startsWith("tables/"))).toEqual(
      wanted.toSorted().map((name) => `tables/${name}.jsonl`),
    );
    const empty = wanted.filter((name) => linesOf(files, `tables/${name}.jsonl`).length === 0);
    expect(empty).toEqual([]);
  });

  it("holds nothing of another workshop, and no secret", async () => {
    await database.sql(
      "update public.channel_connections set secrets = 'v1.geheim' where workshop_id = $1",
      [ours.id],
    );
    const all = [...(await filesOf(ours)).values()].join("\n");

    expect(all).toContain(ours.id);
    expect(all).not.toContain(theirs.id);
    expect(all).not.toContain(theirs.slug);
    expect(all).not.toContain("v1.geheim");
    expect(all).not.toMatch(/"(?:secret|secrets|token_hash)":/);
  });

  it("holds every row once however many there are, as a line of JSON and of CSV", async () => {
    await database.sql(
      "insert into public.faqs (workshop_id, question, answer) select $1, 'Frage ' || n, '=1+1' from generate_series(1, 1100) as n",
      [ours.id],
    );
    const files = await filesOf(ours);
    const rows = linesOf(files, "tables/faqs.jsonl").map((line) => JSON.parse(line).question);
    const csv = linesOf(files, "lists/faqs.csv");

    expect(new Set(rows).size).toBe(rows.length);
    expect(rows.length).toBeGreaterThanOrEqual(1_100);
    expect(csv).toHaveLength(rows.length + 1);
    expect(csv[0]).toContain("question");
    expect(csv.at(-1)).toContain("'=1+1");
  });

  it("holds uploaded files as they came, under a name that leads nowhere else", async () => {
    await database.sql(
      "update public.document_files set name = '../../Preise ä.txt', content = convert_to('Öl 9 €', 'utf8') where workshop_id = $1",
      [ours.id],
    );
    const files = await filesOf(ours);
    const document = ours.rowIds.get("documents");

    expect(files.get(`files/${document}-.._.._Preise ä.txt`)).toBe("Öl 9 €");
  });

  it("is for the owner alone, and refused before the first byte", async () => {
    await expect(exportWorkshop(as(ours, "reception"))).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(exportWorkshop({ ...as(theirs), workshopSlug: ours.slug })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
