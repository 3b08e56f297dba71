import { inflateRawSync } from "node:zlib";
import { DocumentRefused } from "./refused";

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const stored = 0;
const deflated = 8;

/**
 * Unpacks a ZIP once, within bounds and keeping nothing: what its directory says of its sizes may be a lie, and the
 * libraries behind believe it. Throws `DocumentRefused`.
 */
export function requireBoundedZip(zip: Buffer, limit: { files: number; bytes: number }): void {
  try {
    checkEntries(zip, limit);
  } catch (cause) {
    if (cause instanceof DocumentRefused) throw cause;
    throw new DocumentRefused("file_damaged", { cause });
  }
}

function checkEntries(zip: Buffer, limit: { files: number; bytes: number }): void {
  const end = findEnd(zip);
  const count = zip.readUInt16LE(end + 10);
  if (count > limit.files) throw new DocumentRefused("file_too_large");
  let at = zip.readUInt32LE(end + 16);
  let room = limit.bytes;
  for (let entry = 0; entry < count; entry++) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new DocumentRefused("file_damaged");
    room -= unpackedSize(zip, at, room);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** The end record stands last, before a comment of at most 64 KiB. */
function findEnd(zip: Buffer): number {
  const earliest = Math.max(0, zip.length - 22 - 0xffff);
  for (let at = zip.length - 22; at >= earliest; at--) {
    if (zip.readUInt32LE(at) === endOfDirectory) return at;
  }
  throw new DocumentRefused("file_damaged");
}

function unpackedSize(zip: Buffer, entry: number, room: number): number {
  const method = zip.readUInt16LE(entry + 10);
  const packedSize = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  if (zip.readUInt32LE(local) !== localEntry) throw new DocumentRefused("file_damaged");
  const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(begin, begin + packedSize);
  const size =
    method === stored ? packed.length : method === deflated ? inflate(packed, room) : NaN;
  if (Number.isNaN(size)) throw new DocumentRefused("file_damaged");
  if (size > room) throw new DocumentRefused("file_too_large");
  return size;
}

function inflate(packed: Buffer, room: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: room + 1 }).length;
  } catch (cause) {
    const isTooLarge =
      cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
    throw new DocumentRefused(isTooLarge ? "file_too_large" : "file_damaged", { cause });
  }
}
