import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

/** Next writes it at the end of a build. */
export const buildId = ".next/BUILD_ID";
const stampFile = ".next/carbot-sources";

/** Whether the last build was made of exactly these sources. */
export function isBuilt(sources: string): boolean {
  const isThere = [stampFile, buildId, "public/widget.js"].every((file) => existsSync(file));
  return isThere && readFileSync(stampFile, "utf8") === sources;
}

/** Remembers what the last build was made of. */
export function stampBuild(sources: string): void {
  mkdirSync(".next", { recursive: true });
  writeFileSync(stampFile, sources);
}
