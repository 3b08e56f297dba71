import { build } from "esbuild";

/**
 * Puts the program that reads one document into a single file, for functions that are deployed without sources; where there are
 * sources, they are run instead. About a second and four megabytes.
 */
export async function buildReader(outfile = "dist/document-reader.mjs"): Promise<void> {
  await build({
    entryPoints: ["lib/knowledge/documents/reader-process.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22",
    logLevel: "error",
    // Some of the readers' packages are CommonJS and ask for Node's own modules so.
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
    },
  });
}
