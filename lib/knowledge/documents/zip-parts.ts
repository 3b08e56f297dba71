import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { DocumentRefused } from "./refused";

/** The files of a ZIP; each is unpacked when it is asked for, and only then. */
export type ZipParts = {
  has: (name: string) => boolean;
  /** Throws `DocumentRefused` when all that was read together is more than fits, or the file is damaged. */
  read: (name: string) => AsyncGenerator<Buffer>;
};

/**
 * Opens a ZIP whose directory may lie: what counts is what its files really unpack to. Throws `DocumentRefused` for one with
 * too many files, with two of one name, or whose files share bytes.
 */
export async function openZip(
  zip: Buffer,
  limit: { files: number; bytes: number },
): Promise<ZipParts> {
  const { file, entries } = await readDirectory(zip, limit.files);
  let room = limit.bytes;
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new DocumentRefused("file_damaged");
      let size = 0;
      for await (const chunk of unpack(file, entry)) {
        size += chunk.length;
        room -= chunk.length;
        if (room < 0) throw new DocumentRefused("unpacks_too_large");
        yield chunk;
      }
      if (size !== entry.uncompressedSize) throw new DocumentRefused("file_damaged");
    },
  };
}

async function readDirectory(zip: Buffer, mostFiles: number) {
  const entries = new Map<string, Entry>();
  try {
    // The sizes are checked above, so that too much is told from damaged.
    const file = await fromBufferPromise(zip, { validateEntrySizes: false });
    if (file.entryCount > mostFiles) throw new DocumentRefused("too_complex");
    for await (const entry of file.eachEntry()) {
      if (entries.has(entry.fileName)) throw new DocumentRefused("file_damaged");
      entries.set(entry.fileName, entry);
    }
    requireApart([...entries.values()]);
    return { file, entries };
  } catch (cause) {
    throw asRefusal(cause);
  }
}

/** One stretch of bytes that many entries point at unpacks to more than the file holds. */
function requireApart(entries: readonly Entry[]): void {
  let end = 0;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new DocumentRefused("file_damaged");
    end = entry.relativeOffsetOfLocalHeader + localHeader + entry.compressedSize;
  }
}

/** The least that stands before an entry's data. */
const localHeader = 30;

async function* unpack(file: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const stream: AsyncIterable<Buffer> = await file.openReadStreamPromise(entry);
    yield* stream;
  } catch (cause) {
    throw asRefusal(cause);
  }
}

function asRefusal(cause: unknown): DocumentRefused {
  return cause instanceof DocumentRefused ? cause : new DocumentRefused("file_damaged", { cause });
}
