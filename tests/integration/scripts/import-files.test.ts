import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { callRpc } from "@/lib/supabase/call-rpc";
import { importFiles } from "@/scripts/import/import-files";
import { demoFiles } from "@/scripts/start/demo";
import { startTestDatabase, type TestDatabase } from "@/tests/support/database";

let database: TestDatabase;
let folder = "";

beforeAll(async () => {
  database = await startTestDatabase();
  folder = mkdtempSync(join(tmpdir(), "carbot-import-"));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** A copy of a demo workshop under another slug, with `changes` on top. */
function workshop(slug: string, changes: Record<string, unknown> = {}): string {
  const [demo = ""] = demoFiles();
  const file = join(folder, `${slug}.json`);
  const content: object = JSON.parse(readFileSync(demo, "utf8"));
  writeFileSync(file, JSON.stringify({ ...content, slug, ...changes }));
  return file;
}

async function importAll(...files: string[]): Promise<string[]> {
  const said: string[] = [];
  await importFiles(database.service, files, (file, { slug, isCreated }) => {
    said.push(`${file} ${slug} ${isCreated ? "created" : "updated"}`);
  });
  return said;
}

describe("importing workshop files", () => {
  it("creates each workshop, and updates it the next time", async () => {
    const [a, b] = [workshop("garage-a"), workshop("garage-b")];

    expect(await importAll(a, b)).toEqual([`${a} garage-a created`, `${b} garage-b created`]);
    expect(await importAll(b)).toEqual([`${b} garage-b updated`]);
  });

  it("reads a file in the old encoding of Windows as it is meant", async () => {
    const [utf8, latin] = [workshop("garage-e"), join(folder, "latin1.json")];
    const content: object = JSON.parse(readFileSync(utf8, "utf8"));
    const text = JSON.stringify({ ...content, slug: "garage-latin", name: "Kfz-Werkstatt Müller" });
    writeFileSync(latin, Buffer.from(text, "latin1"));

    expect(await importAll(latin)).toEqual([`${latin} garage-latin created`]);
    const found = await callRpc(database.service, "get_workshop_context", {
      p_slug: "garage-latin",
    });
    expect(JSON.stringify(found)).toContain("Kfz-Werkstatt Müller");
  });

  it("refuses what is no text in a sentence", async () => {
    const image = join(folder, "image.json");
    writeFileSync(image, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));

    expect(await importAll(image).catch(String)).toContain(`${image}: workshop: is no text`);
  });

  it("writes nothing when one of the files is wrong, and names each refused value", async () => {
    const good = workshop("garage-c");
    const wrong = workshop("garage-d", { locale: "xx", timezone: "Mars/Base" });
    const missing = join(folder, "missing.json");

    const outcome = await importAll(good, wrong, missing).catch(String);

    expect(outcome).toContain(`${wrong}: locale: `);
    expect(outcome).toContain(`${wrong}: timezone: must be an IANA time zone`);
    expect(outcome).toContain(`${missing}: cannot be read (ENOENT)`);
    const found = await callRpc(database.service, "get_workshop_context", { p_slug: "garage-c" });
    expect(found).toBeNull();
  });

  it("refuses two files of one workshop", async () => {
    const first = workshop("garage-e");
    const second = join(folder, "again.json");
    writeFileSync(second, readFileSync(first));

    await expect(importAll(first, second)).rejects.toThrow(
      `${second}: slug: "garage-e" is also in ${first}`,
    );
  });

  it("says that a file is not JSON", async () => {
    const file = join(folder, "broken.json");
    writeFileSync(file, "{");

    await expect(importAll(file)).rejects.toThrow(`${file}: workshop: is not JSON`);
  });
});
