import { extractPdf } from "@/lib/knowledge/documents/extract/pdf";
import { makePdf, type PdfItem, type PdfLine } from "./make-pdf";

/** Reads a PDF of these pages. */
export const readPdf = (...pages: PdfItem[][]) => extractPdf(makePdf(pages));

/** The rows of a page. */
export const pdfRows = async (...items: PdfItem[]) => (await readPdf(items)).rows;

/** The text of a page. */
export const pdfText = async (...items: PdfItem[]) => (await readPdf(items)).text;

type Place = { x?: number; y?: number; step?: number; size?: number };

/** Names on the left, prices on the right, one row below the other. */
export function listAt(rows: readonly [string, string][], place: Place = {}): PdfLine[] {
  const { x = 60, y = 700, step = 18, size = 11 } = place;
  return rows.flatMap(([name, price], index): PdfLine[] => [
    { x, y: y - index * step, size, text: name },
    { x: x + 150, y: y - index * step, size, text: price },
  ]);
}

/** Lines of a text, one below the other. */
export function linesAt(texts: readonly string[], place: Place = {}): PdfLine[] {
  const { x = 60, y = 700, step = 14, size = 11 } = place;
  return texts.map((text, index): PdfLine => ({ x, y: y - index * step, size, text }));
}
