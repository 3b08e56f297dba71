import { DocumentRefused } from "../refused";

/** Where a value of a stream's dictionary stands in the file, with its key. */
export type DictionaryEntry = { keyFrom: number; from: number; to: number };

/** A stream of a PDF: its dictionary by plain names, and where its data begins and ends. */
export type PdfStream = { entries: Map<string, DictionaryEntry>; from: number; to: number };

const space = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const reference = /\d+[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const word = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const lineEnd = /\r\n?|\n/g;

/** Honest files are looked through once; a hostile one may nest dictionaries so that each is read many times. */
const mostReadings = 8;

/**
 * Finds every stream that a reader of the file may come upon, whatever its cross-reference table says: each object
 * begins with "obj". `source` is the file as Latin-1, one character for each byte.
 */
export function* findStreams(source: string): Generator<PdfStream> {
  let room = source.length * mostReadings + 4096;
  for (let at = source.indexOf("obj"); at >= 0; at = source.indexOf("obj", at + 3)) {
    if (source.startsWith("end", at - 3)) continue;
    const begin = after(space, source, skipNumber(source, at + 3));
    if (!source.startsWith("<<", begin)) continue;
    const { entries, end } = readDictionary(source, begin);
    room -= end - at;
    if (room < 0) throw new DocumentRefused("too_complex");
    const keyword = after(space, source, end);
    if (source.startsWith("stream", keyword)) yield { entries, ...dataOf(source, keyword + 6) };
  }
}

/** Readers take "obj12" for "obj" and the number 12. */
function skipNumber(source: string, at: number): number {
  return after(word, source, at);
}

function dataOf(source: string, at: number): { from: number; to: number } {
  lineEnd.lastIndex = at;
  const from = lineEnd.exec(source) === null ? source.length : lineEnd.lastIndex;
  const end = source.indexOf("endstream", from);
  return { from, to: end < 0 ? source.length : end };
}

function readDictionary(source: string, begin: number) {
  const entries = new Map<string, DictionaryEntry>();
  let at = begin + 2;
  for (;;) {
    at = after(space, source, at);
    if (at >= source.length || source.startsWith(">>", at)) return { entries, end: at + 2 };
    const keyTo = after(name, source, at);
    if (keyTo === at) {
      at = skipValue(source, at);
      continue;
    }
    const key = plainName(source.slice(at + 1, keyTo));
    const from = after(space, source, keyTo);
    const to = source.startsWith(">>", from) ? from : skipValue(source, from);
    if (!entries.has(key)) entries.set(key, { keyFrom: at, from, to });
    at = to;
  }
}

/** "F#69lter" is another way to write "Filter". */
export function plainName(text: string): string {
  return text.replace(/#([\da-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
}

/** The end of the value that begins here; lists and dictionaries count as one value. */
function skipValue(source: string, from: number): number {
  let at = from;
  let depth = 0;
  do {
    at = after(space, source, at);
    if (at >= source.length) return source.length;
    if (source.startsWith("<<", at) || source[at] === "[") {
      depth += 1;
      at += source[at] === "[" ? 1 : 2;
    } else if (source.startsWith(">>", at) || source[at] === "]") {
      depth -= 1;
      at += source[at] === "]" ? 1 : 2;
    } else at = skipPlain(source, at);
  } while (depth > 0);
  return at;
}

function skipPlain(source: string, at: number): number {
  if (source[at] === "(") return skipString(source, at);
  if (source[at] === "<") {
    const end = source.indexOf(">", at);
    return end < 0 ? source.length : end + 1;
  }
  for (const token of [name, reference, word]) {
    const end = after(token, source, at);
    if (end > at) return end;
  }
  return at + 1;
}

function skipString(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    if (source[at] === "\\") at += 1;
    else if (source[at] === "(") depth += 1;
    else if (source[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return source.length;
}

function after(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
