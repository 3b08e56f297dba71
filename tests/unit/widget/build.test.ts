import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWidget, widgetBudgets } from "@/scripts/build-widget";

let folders: string[];
let builds: Awaited<ReturnType<typeof buildWidget>>[];

beforeAll(async () => {
  folders = await Promise.all([1, 2].map(() => mkdtemp(path.join(tmpdir(), "carbot-build-"))));
  builds = await Promise.all(folders.map((folder) => buildWidget(folder)));
});
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const read = (index: number, file: string) => readFile(path.join(folders[index] ?? "", file));

describe("buildWidget", () => {
  test("keeps the loader under 3 KB and everything after it under 25 KB, gzipped", () => {
    const [loader, app] = builds[0]?.sizes ?? [];
    expect(loader?.gzip).toBeLessThanOrEqual(widgetBudgets.loader);
    expect(app?.gzip).toBeLessThanOrEqual(widgetBudgets.app);
  });

  test("makes the same bytes from the same sources", async () => {
    const version = builds[0]?.version ?? "";
    expect(builds[1]?.version).toBe(version);
    for (const file of ["widget.js", `widget/${version}/app.js`, "widget/latest/app.js"]) {
      expect(await read(0, file)).toEqual(await read(1, file));
    }
  });

  test("names the app's version in the loader", async () => {
    expect(String(await read(0, "widget.js"))).toContain(builds[0]?.version);
  });

  test("builds no code from text, which a strict content security policy forbids", async () => {
    const code = String(await read(0, "widget.js")) + String(await read(0, "widget/latest/app.js"));
    expect([...code.matchAll(/\beval\(|\bnew Function\b/g)].map(String)).toEqual([]);
  });
});
