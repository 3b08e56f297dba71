import { existsSync } from "node:fs";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { bundleOptions, programs } from "@/scripts/bootstrap/programs.mjs";

async function packagesOf(program: string): Promise<string[]> {
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: [program],
    metafile: true,
  });
  return Object.values(metafile.outputs)
    .flatMap(({ imports }) => imports.map(({ path }) => path))
    .filter((path) => !path.startsWith("node:"));
}

it.each(["start", "dev"])(
  "what stays as the parent of all loads no package: %s",
  async (program) => {
    expect(await packagesOf(programs[program] ?? "")).toEqual([]);
  },
);

it("what talks to the database is seen to load packages", async () => {
  expect(await packagesOf(programs["import-demo"] ?? "")).toContain("zod");
});

it("every program has its source", () => {
  expect(Object.values(programs).filter((source) => !existsSync(source))).toEqual([]);
});

it("no program finds its files by where its own source lies", async () => {
  const { outputFiles } = await build({ ...bundleOptions, entryPoints: Object.values(programs) });

  const lost = outputFiles.filter(({ text }) => text.includes("import.meta"));

  expect(lost.map(({ path }) => path)).toEqual([]);
});
