import { existsSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { fileURLToPath } from "node:url";
import type { OwnerOf } from "./cpu-costs";

/** Names the room or package that a frame of the built application comes from, by the source maps beside its files. */
export function createBuiltOwner(): OwnerOf {
  const maps = new Map<string, SourceMap | null>();
  const mapOf = (url: string) => {
    const known = maps.get(url);
    if (known !== undefined) return known;
    const map = readMap(url);
    maps.set(url, map);
    return map;
  };
  return ({ functionName, url, lineNumber, columnNumber }) => {
    if (functionName === "(garbage collector)") return "garbage collection";
    if (!url.includes("/.next/")) return ownerOfSource(url);
    const entry = mapOf(url)?.findEntry(lineNumber, columnNumber);
    const source = entry && "originalSource" in entry ? entry.originalSource : "";
    return ownerOfSource(decodeURIComponent(source)) ?? "next";
  };
}

function readMap(url: string): SourceMap | null {
  const file = `${url.startsWith("file:") ? fileURLToPath(url) : url}.map`;
  if (!existsSync(file)) return null;
  return new SourceMap(JSON.parse(readFileSync(file, "utf8")) as SourceMapPayload);
}

/** `lib/chat` of a file in it, `postgres` of a file of that package. */
function ownerOfSource(source: string): string | null {
  const [, name] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (name !== undefined) return name;
  return /(?:^|\/)(lib\/[^/]+|app|proxy\.ts)(?=\/|$)/.exec(source)?.[1] ?? null;
}
