import { Zip, ZipDeflate } from "fflate";

/** A file of an archive, a piece at a time. */
export type ArchiveEntry = { name: string; pieces: AsyncIterable<Uint8Array> };

/** An archive as a file to be saved, made while it is sent: it never needs more memory than a piece, and waits for a slow reader. */
export function zipFile(name: string, entries: AsyncIterable<ArchiveEntry>): Response {
  return new Response(streamOf(zipped(entries)), {
    headers: {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="${name}"`,
    },
  });
}

/** Reads on only when the receiver has taken what was read. */
function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** The bytes of an archive of these files, in their order. */
export async function* zipped(entries: AsyncIterable<ArchiveEntry>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const take = () => {
    const taken = ready;
    ready = [];
    return taken;
  };
  for await (const { name, pieces } of entries) {
    const file = new ZipDeflate(name);
    archive.add(file);
    for await (const piece of pieces) {
      file.push(piece);
      yield* take();
    }
    file.push(new Uint8Array(), true);
    yield* take();
  }
  archive.end();
  yield* take();
}
