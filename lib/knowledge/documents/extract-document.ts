import { decodeText, type DocumentType } from "./detect-type";
import type { Extracted } from "./extract/extracted";
import { documentLimits } from "./limits";
import { DocumentRefused } from "./refused";

/** Reads a document of a known type. Throws `DocumentRefused` when there is no text in it, or too much. */
export async function extractDocument(bytes: Buffer, type: DocumentType): Promise<Extracted> {
  const extracted = await extract(bytes, type).catch((cause: unknown) => {
    throw cause instanceof RangeError ? new DocumentRefused(boundIn(cause), { cause }) : cause;
  });
  if (!/\p{L}/u.test(extracted.text)) {
    throw new DocumentRefused(type === "pdf" ? "pdf_without_text" : "empty");
  }
  if (extracted.text.length > documentLimits.characters) throw new DocumentRefused("too_long");
  return extracted;
}

/** A parser that ran out of stack, or of room for a text or a buffer, will do so each time. */
function boundIn({ message }: RangeError): "file_damaged" | "reading_took_too_much" {
  return message.includes("call stack") ? "file_damaged" : "reading_took_too_much";
}

/** What is too long as it comes is not read at all; white space between the words is no text. */
function requireReadable(text: string): string {
  if (text.length <= documentLimits.characters) return text;
  if (text.replace(/\s+/g, " ").length > documentLimits.characters) {
    throw new DocumentRefused("too_long");
  }
  return text;
}

/** The readers are large and only the worker needs them, so each is loaded when its first document comes. */
async function extract(bytes: Buffer, type: DocumentType): Promise<Extracted> {
  switch (type) {
    case "pdf":
      return (await import("./extract/pdf")).extractPdf(bytes);
    case "docx":
      return (await import("./extract/docx")).extractDocx(bytes);
    case "html":
      return (await import("./extract/html")).extractHtml(decodeText(bytes));
    case "markdown":
    case "text":
      return (await import("./extract/plain-text")).extractPlainText(
        requireReadable(decodeText(bytes)),
      );
  }
}
