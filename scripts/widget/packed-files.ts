import { existsSync, readdirSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** How browsers name what they can unpack, the smallest first. */
const packers = {
  br: (contents: Uint8Array) =>
    brotliCompressSync(contents, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: contents.byteLength,
      },
    }),
  gzip: (contents: Uint8Array) => gzipSync(contents, { level: 9 }),
} as const;
type Encoding = keyof typeof packers;
const encodings = Object.keys(packers) as Encoding[];

/** Keeps a file of `public/` packed beside it, so that no request waits for its compression: `widget/br/<file>`, `widget/gzip/<file>`. */
export async function packFile(
  publicDir: string,
  file: string,
  contents: Uint8Array,
): Promise<void> {
  for (const encoding of encodings) {
    const target = path.join(publicDir, packedPath(encoding, file));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, packers[encoding](contents));
  }
}

/**
 * The rules that give a packed file to whoever can unpack it. Read off the folder: a file that is not there must not claim to be
 * packed. One rule for all files, because Next tries every rule on every request.
 */
export function packedFileRules(publicDir: string) {
  const rules = encodings.flatMap((encoding) => {
    const files = listPacked(publicDir, encoding);
    const source = `/:file(${files.map((file) => file.replaceAll(".", "\\.")).join("|")})`;
    return files.length === 0 ? [] : [{ encoding, source, has: accepts(encoding) }];
  });
  return {
    rewrites: rules.map(({ encoding, source, has }) => ({
      source,
      has,
      destination: `/${packedPath(encoding, ":file")}`,
    })),
    // Of several that fit, the last one counts.
    headers: rules.toReversed().map(({ encoding, source, has }) => ({
      source,
      has,
      headers: [
        { key: "content-encoding", value: encoding },
        { key: "vary", value: "accept-encoding" },
      ],
    })),
  };
}

function packedPath(encoding: Encoding, file: string): string {
  return path.posix.join("widget", encoding, file);
}

function listPacked(publicDir: string, encoding: Encoding): string[] {
  const folder = path.join(publicDir, packedPath(encoding, ""));
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".js"))
    .map((file) => file.split(path.sep).join("/"))
    .toSorted();
}

/** `br;q=0` says that it cannot be unpacked. */
function accepts(encoding: Encoding) {
  const value = `(?:.*[, ])?${encoding}(?!\\s*;\\s*q=0(?:\\.0+)?(?:,|$)).*`;
  return [{ type: "header" as const, key: "accept-encoding", value }];
}
