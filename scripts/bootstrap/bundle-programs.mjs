// A process of its own, so that esbuild's memory goes with it: bundles every program anew at each command, in a tenth of a second.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { bundleOptions, programs, programsFolder } from "./programs.mjs";

try {
  await bundlePrograms();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function bundlePrograms() {
  const { outputFiles } = await build({ ...bundleOptions, entryPoints: programs });
  for (const { path, contents } of outputFiles) replaceFile(path, contents);
}

/** Two starts at once write the same; whoever reads in between sees the old file or the new one, whole. */
function replaceFile(path, contents) {
  if (isSame(path, contents)) return;
  const draft = join(programsFolder, `.${basename(path)}.${process.pid}`);
  try {
    mkdirSync(programsFolder, { recursive: true });
    writeFileSync(draft, contents);
    renameSync(draft, path);
  } catch (cause) {
    throw new Error(`The folder ${programsFolder} cannot be written (${cause.code}).`, { cause });
  }
}

function isSame(path, contents) {
  try {
    return readFileSync(path).equals(contents);
  } catch {
    return false;
  }
}
