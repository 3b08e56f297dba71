import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { zipFile } from "@/lib/http/zip-file";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Pieces that say how many of them were read. */
function countedPieces(count: number) {
  const read = { pieces: 0 };
  async function* pieces() {
    for (let index = 0; index < count; index += 1) {
      read.pieces += 1;
      yield crypto.getRandomValues(new Uint8Array(65_536));
    }
  }
  return { read, pieces: pieces() };
}
async function* entriesOf(files: Record<string, AsyncIterable<Uint8Array>>) {
  for (const [name, pieces] of Object.entries(files)) yield { name, pieces };
}
async function* textsOf(...texts: string[]) {
  for (const text of texts) yield bytes(text);
}

describe("an archive that is sent while it is made", () => {
  it("holds each file whole, empty ones and such with umlauts in their names too", async () => {
    const files = { "a.txt": textsOf("Hal", "lo"), "leer.txt": textsOf(), "Öl.txt": textsOf("Öl") };
    const response = zipFile("export.zip", entriesOf(files));
    const found = unzipSync(new Uint8Array(await response.arrayBuffer()));

    expect(Object.entries(found).map(([name, content]) => [name, strFromU8(content)])).toEqual([
      ["a.txt", "Hallo"],
      ["leer.txt", ""],
      ["Öl.txt", "Öl"],
    ]);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="export.zip"');
  });

  it("reads no further than a few pieces ahead of whoever takes it", async () => {
    const { read, pieces } = countedPieces(1_000);
    const reader = zipFile("export.zip", entriesOf({ big: pieces })).body?.getReader();
    await reader?.read();
    await reader?.read();

    expect(read.pieces).toBeLessThan(10);
    await reader?.cancel();
    expect(read.pieces).toBeLessThan(10);
  });
});
