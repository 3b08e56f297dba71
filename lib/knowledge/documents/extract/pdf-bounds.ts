import { documentLimits } from "../limits";
import { DocumentRefused } from "../refused";
import { isPictureFilter, unpackStream } from "./pdf-filters";
import { findStreams, plainName, type PdfStream } from "./pdf-objects";

/**
 * A copy of a PDF that its reader can take: its streams unpack to what fits, hold no more drawing steps than an honest
 * document, and its pictures are one dot each, since nobody looks at them. Throws `DocumentRefused`.
 */
export function boundPdf(source: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(source);
  const text = bytes.toString("latin1");
  const isLocked = text.includes("/Encrypt");
  let room: number = documentLimits.unpackedBytes;
  let operators = 0;
  for (const stream of findStreams(text)) {
    const filters = filtersOf(text, stream);
    if (isPicture(text, stream) || filters.some(isPictureFilter)) {
      blankPicture(bytes, stream);
      continue;
    }
    const packed = bytes.subarray(stream.from, dataEnd(text, stream, filters));
    // Scrambled streams cannot be unpacked from here; one that can is not scrambled, whatever the file says of itself.
    if (isLocked && isScrambled(packed)) continue;
    const { content, size } = unpackStream(packed, filters, room);
    room -= size;
    operators += countOperators(content);
    if (operators > documentLimits.drawingSteps) throw new DocumentRefused("too_complex");
  }
  return new Uint8Array(bytes);
}

/** Deflated data ends by itself, so that a lie about its length changes nothing. */
function dataEnd(text: string, stream: PdfStream, filters: readonly string[]): number {
  return filters[0]?.startsWith("Fl") ? text.length : stream.to;
}

function filtersOf(text: string, { entries }: PdfStream): string[] {
  return ["Filter", "F"].flatMap((key) => {
    const entry = entries.get(key);
    const value = entry ? text.slice(entry.from, entry.to) : "";
    if (/^\d/.test(value)) throw new DocumentRefused("too_complex");
    return [...value.matchAll(/\/([^\s/[\]()<>%\0]+)/g)].map(([, name = ""]) => plainName(name));
  });
}

function isPicture(text: string, { entries }: PdfStream): boolean {
  const subtype = entries.get("Subtype");
  return subtype !== undefined && plainName(text.slice(subtype.from, subtype.to)) === "/Image";
}

/** Without a filter and one dot wide and high, so that its data stays unread; it is still drawn where it was. */
function blankPicture(bytes: Buffer, { entries }: PdfStream): void {
  for (const key of ["Width", "W", "Height", "H"]) {
    const size = entries.get(key);
    if (size) bytes.fill("1", size.from, size.from + 1).fill(" ", size.from + 1, size.to);
  }
  for (const key of ["DecodeParms", "DP", "SMask", "Mask", "Filter", "F"]) {
    const entry = entries.get(key);
    if (!entry) continue;
    bytes.fill(" ", entry.keyFrom, entry.to);
    const plain = key === "Filter" ? "/CS/G/BPC 8" : "";
    if (plain.length <= entry.to - entry.keyFrom) bytes.write(plain, entry.keyFrom, "latin1");
  }
}

/** Deflated data begins with a header whose two bytes are a multiple of 31. */
function isScrambled(packed: Buffer): boolean {
  const [first = 0, second = 0] = packed;
  return (first & 15) !== 8 || (first * 256 + second) % 31 !== 0;
}

const newline = 10;
const doubleQuote = 34;
const quote = 39;

/** Words that begin after a space or a bracket: in a page's content these are its operators. */
function countOperators(content: Buffer): number {
  let count = 0;
  let before = newline;
  for (const byte of content) {
    const isLetter = (byte | 32) >= 97 && (byte | 32) <= 122;
    if ((isLetter || byte === quote || byte === doubleQuote) && isDelimiter(before)) count += 1;
    before = byte;
  }
  return count;
}

/** White space, and the ends of strings and lists. */
function isDelimiter(byte: number): boolean {
  return byte <= 32 || byte === 41 || byte === 62 || byte === 93;
}
