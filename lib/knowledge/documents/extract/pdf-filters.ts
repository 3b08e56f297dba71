import { constants, inflateRawSync } from "node:zlib";
import { DocumentRefused } from "../refused";

/** What a filter gives for `packed`; throws `DocumentRefused` for more than `room` bytes. */
type Filter = (packed: Buffer, room: number) => Buffer;

const ascii85: Filter = (packed, room) => {
  const text = packed.toString("latin1").replace(/[\s\0]|~[\s\S]*$/g, "");
  const bytes: number[] = [];
  for (let at = 0; at < text.length;) {
    requireRoom(bytes.length, room);
    if (text[at] === "z") {
      bytes.push(0, 0, 0, 0);
      at += 1;
      continue;
    }
    const group = text.slice(at, at + 5);
    const value = [...group.padEnd(5, "u")].reduce(
      (sum, mark) => sum * 85 + mark.charCodeAt(0) - 33,
      0,
    );
    const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 255);
    bytes.push(...four.slice(0, group.length - 1));
    at += 5;
  }
  return Buffer.from(bytes);
};

const asciiHex: Filter = (packed) =>
  Buffer.from(packed.toString("latin1").replace(/>[\s\S]*$|[^\da-fA-F]/g, ""), "hex");

const runLength: Filter = (packed, room) => {
  let bytes = Buffer.alloc(4096);
  let size = 0;
  for (let at = 0; at < packed.length;) {
    const count = packed[at] ?? 128;
    if (count === 128) break;
    requireRoom(size + 128, room);
    if (size + 128 > bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
    if (count < 128) {
      size += packed.copy(bytes, size, at + 1, at + 2 + count);
      at += count + 2;
    } else {
      bytes.fill(packed[at + 1] ?? 0, size, size + 257 - count);
      size += 257 - count;
      at += 2;
    }
  }
  return bytes.subarray(0, size);
};

/** The two bytes of the zlib header and the checksum behind are not looked at: neither does the reader. */
const flate: Filter = (packed, room) => {
  const whole = tryInflate(packed.subarray(2), room);
  if (whole !== null) return whole;
  // What comes before a damaged place cannot be seen from here: it counts as much as it could be.
  const share = [64, 1024].find((length) => tryInflate(packed.subarray(2, length), room) === null);
  requireRoom((share ?? packed.length) * mostInflated, room);
  return Buffer.alloc(Math.min(room, (share ?? packed.length) * mostInflated));
};

/** No byte of deflated data can stand for more. */
const mostInflated = 1032;

function tryInflate(packed: Buffer, room: number): Buffer | null {
  try {
    return inflateRawSync(packed, {
      maxOutputLength: room + 1,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE") {
      throw new DocumentRefused("unpacks_too_large", { cause });
    }
    return null;
  }
}

/** Codes of 9 to 12 bits; 256 begins the table anew, 257 ends. */
const lzw: Filter = (packed, room) => {
  const parts: Buffer[] = [];
  let table: Buffer[] = [];
  let previous: Buffer | undefined;
  let size = 0;
  let bits = 0;
  let held = 0;
  const restart = () => {
    table = Array.from({ length: 258 }, (_, code) => Buffer.from(code < 256 ? [code] : []));
    previous = undefined;
  };
  restart();
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xfffff;
    bits += 8;
    const width =
      table.length >= 2047 ? 12 : table.length >= 1023 ? 11 : table.length >= 511 ? 10 : 9;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      restart();
      continue;
    }
    const known = table[code];
    const entry: Buffer | undefined =
      known ?? (previous && Buffer.concat([previous, previous.subarray(0, 1)]));
    if (entry === undefined) break;
    if (previous && table.length < 4096)
      table.push(Buffer.concat([previous, entry.subarray(0, 1)]));
    previous = entry;
    size += entry.length;
    requireRoom(size, room);
    parts.push(entry);
  }
  return Buffer.concat(parts);
};

function requireRoom(size: number, room: number): void {
  if (size > room) throw new DocumentRefused("unpacks_too_large");
}

const same: Filter = (packed) => packed;

const filters: Record<string, Filter> = {
  FlateDecode: flate,
  Fl: flate,
  LZWDecode: lzw,
  LZW: lzw,
  ASCII85Decode: ascii85,
  A85: ascii85,
  ASCIIHexDecode: asciiHex,
  AHx: asciiHex,
  RunLengthDecode: runLength,
  RL: runLength,
  Crypt: same,
};

/** Whether a filter makes a picture; such a stream is never text. */
export function isPictureFilter(name: string): boolean {
  return !Object.hasOwn(filters, name);
}

/** Unpacks a stream by its filters, in order, counting what each of them gives. Throws `DocumentRefused`. */
export function unpackStream(
  packed: Buffer,
  names: readonly string[],
  room: number,
): { content: Buffer; size: number } {
  let content = packed;
  let size = 0;
  for (const name of names) {
    content = (filters[name] ?? same)(content, room - size);
    size += content.length;
    requireRoom(size, room);
  }
  return { content, size };
}
