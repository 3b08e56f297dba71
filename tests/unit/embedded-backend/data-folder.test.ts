import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import {
  closeToOthers,
  dataFolder,
  markReady,
  prepareDataFolder,
} from "@/lib/embedded-backend/data-folder";

const at = new Date("2026-11-30T08:00:00Z");

function emptyFolder() {
  const dataDir = mkdtempSync(join(tmpdir(), "carbot-data-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  return { dataDir, folder: dataFolder(dataDir, "pglite") };
}

it("a database that is not marked as finished is moved aside with all that is in it", () => {
  const { folder } = emptyFolder();
  prepareDataFolder(folder, at);
  writeFileSync(join(folder.databaseDir, "rows"), "precious");
  const aside = prepareDataFolder(folder, at);

  expect(readFileSync(join(String(aside), "rows"), "utf8")).toBe("precious");
  expect(existsSync(join(folder.databaseDir, "rows"))).toBe(false);
});

it("a finished database stays where it is", () => {
  const { folder } = emptyFolder();
  prepareDataFolder(folder, at);
  writeFileSync(join(folder.databaseDir, "rows"), "precious");
  markReady(folder, at);

  expect(prepareDataFolder(folder, at)).toBeNull();
  expect(readFileSync(join(folder.databaseDir, "rows"), "utf8")).toBe("precious");
});

it("no other user of the machine may look into a data folder, also not into one made before", () => {
  const { dataDir, folder } = emptyFolder();
  chmodSync(dataDir, 0o755);
  closeToOthers(dataDir);
  prepareDataFolder(folder, at);
  const modes = [dataDir, folder.databaseDir].map((path) => statSync(path).mode & 0o777);

  expect(modes).toEqual([0o700, 0o700]);
});
