import { getDocumentProxy } from "unpdf";
import { documentLimits } from "../limits";
import { DocumentRefused } from "../refused";
import { fromBlocks, type Extracted } from "./extracted";
import { toBlocks, type PlacedText } from "./pdf-layout";

/**
 * Reads a PDF's text with the headings and tables that its layout shows. Throws `DocumentRefused` for one that is
 * encrypted, damaged, longer than the page limit, or nothing but pictures.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > documentLimits.pages) throw new DocumentRefused("too_many_pages");
    const pages: PlacedText[][] = [];
    let characters = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const placed = await readPage(pdf, number);
      characters += placed.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > documentLimits.characters) throw new DocumentRefused("too_long");
      pages.push(placed);
    }
    if (characters === 0) throw new DocumentRefused("pdf_without_text");
    return fromBlocks(null, toBlocks(pages));
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A copy: the reader takes the bytes it is given for itself.
    return await getDocumentProxy(new Uint8Array(bytes), {
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    throw new DocumentRefused(isLocked ? "pdf_encrypted" : "file_damaged", { cause });
  }
}

async function readPage(pdf: Pdf, number: number): Promise<PlacedText[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.flatMap((item) => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
      const height = item.height || Math.hypot(c, d) || 10;
      return [{ text: item.str, x, y, width: item.width, height }];
    });
  } catch (cause) {
    throw new DocumentRefused("file_damaged", { cause });
  }
}
