import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { chooseDatabase, type DatabaseWish } from "@/lib/embedded-backend/postgres/choose-database";

const folders: string[] = [];
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true });
});

/** A data folder with the mark of a database, or without any. */
function folder(marker?: "pg.ready" | "postgres.ready"): string {
  const made = mkdtempSync(join(tmpdir(), "carbot-choice-"));
  folders.push(made);
  for (const name of marker ? [marker] : []) writeFileSync(join(made, name), "");
  return made;
}

function choose(dataDir: string, wish: Partial<DatabaseWish> = {}, runs = true) {
  return chooseDatabase({
    dataDir,
    wanted: undefined,
    needsVectors: false,
    canRunPostgres: async () => runs,
    ...wish,
  });
}

describe("the database of a data folder", () => {
  it("is Postgres where it is new and Postgres runs, else PGlite with a word of why", async () => {
    expect(await choose(folder())).toEqual({ kind: "postgres", note: null });
    expect(await choose(folder(), {}, false)).toEqual({
      kind: "pglite",
      note: expect.stringContaining("does not run here"),
    });
    expect(await choose(folder(), { needsVectors: true })).toEqual({
      kind: "pglite",
      note: expect.stringContaining("search by meaning"),
    });
  });

  it("stays what it is, whatever else would be chosen today", async () => {
    expect(await choose(folder("postgres.ready"), { needsVectors: true })).toMatchObject({
      kind: "postgres",
    });
    expect(await choose(folder("pg.ready"))).toEqual({
      kind: "pglite",
      note: expect.stringContaining("stays with it"),
    });
  });

  it("is what the environment asks for, without another word", async () => {
    const wanted = "pglite" as const;

    expect(await choose(folder(), { wanted })).toEqual({ kind: wanted, note: null });
    expect(await choose(folder("pg.ready"), { wanted })).toEqual({ kind: wanted, note: null });
    expect(await choose(folder(), { wanted: "postgres" })).toMatchObject({ kind: "postgres" });
  });

  it.each([
    ["pg.ready", "postgres", "holds a database of PGlite, and EMBEDDED_DATABASE asks for Postgres"],
    [
      "postgres.ready",
      "pglite",
      "holds a database of Postgres, and EMBEDDED_DATABASE asks for PGlite",
    ],
  ] as const)("is never a new one beside %s", async (marker, wanted, message) => {
    await expect(choose(folder(marker), { wanted })).rejects.toThrow(message);
  });

  it("is no other one where Postgres is asked for or there and does not run", async () => {
    await expect(choose(folder(), { wanted: "postgres" }, false)).rejects.toThrow(
      "asks for Postgres, which does not run here",
    );
    await expect(choose(folder("postgres.ready"), {}, false)).rejects.toThrow(
      "holds a database of Postgres, which does not run here",
    );
  });
});
