import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readOrCreateKeys } from "@/lib/embedded-backend";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "carbot-keys-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("keys are made once for a data folder, and another folder has others", () => {
  const keys = readOrCreateKeys(join(folder, "a"));

  expect(readOrCreateKeys(join(folder, "a"))).toEqual(keys);
  expect(readOrCreateKeys(join(folder, "b"))).not.toEqual(keys);
  expect(keys.publishableKey).not.toContain(keys.secretKey);
});

it("nobody but the owner may read the key file", async () => {
  readOrCreateKeys(join(folder, "c"));

  expect((await stat(join(folder, "c/keys.json"))).mode & 0o777).toBe(0o600);
});

it("a damaged key file is refused by name and not overwritten", async () => {
  const file = join(folder, "c/keys.json");
  await writeFile(file, '{"publishableKey":"x"}');

  expect(() => readOrCreateKeys(join(folder, "c"))).toThrow(`The key file ${file} is damaged`);
  expect(await readFile(file, "utf8")).toBe('{"publishableKey":"x"}');
});
