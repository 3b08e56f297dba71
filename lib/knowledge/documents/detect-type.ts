import { DocumentRefused } from "./refused";

export const documentTypes = ["pdf", "docx", "html", "markdown", "text"] as const;
export type DocumentType = (typeof documentTypes)[number];

/** As it is stored beside the file. */
export const mediaTypes: Record<DocumentType, string> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  markdown: "text/markdown",
  text: "text/plain",
};

const binaryTypes: Record<string, DocumentType> = { pdf: "pdf", docx: "docx" };
const markupTypes = new Set(["xml", "html"]);
const markup = /^<(?:!doctype\s+html|html|head|body)\b/i;
/** How far into a text its first tag is looked for. */
const startChars = 5_000;
const namedWithin = 4_096;
const fallbackEncoding = "windows-1252";

/**
 * Tells what a file is by its content; the name only tells Markdown from plain text. Throws `DocumentRefused` for what
 * is neither of the supported types nor text.
 */
export async function detectType(bytes: Uint8Array, name: string): Promise<DocumentType> {
  if (bytes.length === 0) throw new DocumentRefused("empty");
  const { fileTypeFromBuffer } = await import("file-type");
  const known = await fileTypeFromBuffer(bytes);
  const binary = known && binaryTypes[known.ext];
  if (binary) return binary;
  if (known && !markupTypes.has(known.ext)) throw new DocumentRefused("type_not_supported");
  const text = decodeText(bytes);
  if (startsWithMarkup(text.slice(0, startChars)) || /\.html?$/i.test(name)) return "html";
  if (known) throw new DocumentRefused("type_not_supported");
  return /\.(?:md|markdown)$/i.test(name) ? "markdown" : "text";
}

/**
 * Decodes text of unknown encoding: by its byte order mark, as UTF-8 if it is, as what a page says it is, else as Windows-1252, in
 * which old German price lists come. Throws `DocumentRefused` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const sample = bytes.subarray(0, 65_536);
  const strange = sample.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
  if (bytes.includes(0) || strange > sample.length / 100) {
    throw new DocumentRefused("type_not_supported");
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decoderNamedIn(bytes).decode(bytes);
  }
}

/** A page may name its encoding near its start, e.g. ISO-8859-15, in which the euro is another byte. */
function decoderNamedIn(bytes: Uint8Array): TextDecoder {
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, namedWithin));
  const name =
    /<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{2,40})/i.exec(
      start,
    )?.[1];
  try {
    const decoder = new TextDecoder(name ?? fallbackEncoding);
    return decoder.encoding.startsWith("utf-16") ? new TextDecoder(fallbackEncoding) : decoder;
  } catch {
    return new TextDecoder(fallbackEncoding);
  }
}

/** Looks past the declaration and comments that may stand before the first tag; each character is looked at once. */
function startsWithMarkup(start: string): boolean {
  let rest = withoutStart(start.trimStart(), "<?xml", ">");
  for (let left = Infinity; rest.startsWith("<!--") && rest.length < left;) {
    left = rest.length;
    rest = withoutStart(rest, "<!--", "-->");
  }
  return markup.test(rest);
}

function withoutStart(text: string, begin: string, end: string): string {
  const stop = text.startsWith(begin) ? text.indexOf(end, begin.length) : -1;
  return stop === -1 ? text : text.slice(stop + end.length).trimStart();
}

/** Tab, line feed, form feed and carriage return belong to text. */
function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;
}
