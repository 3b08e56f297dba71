import { getDocumentProxy } from "unpdf";
import { documentLimits } from "../limits";
import { DocumentRefused } from "../refused";
import { fromBlocks, type Extracted } from "./extracted";
import { boundPdf } from "./pdf-bounds";
import { areaOf, cutTo, type Box } from "./pdf-boxes";
import { toBlocks } from "./pdf-layout";
import { readSteps, type DrawnPage, type Glyph, type PageContext } from "./pdf-page";

/**
 * Reads a PDF's text with the headings and tables that its layout shows, and counts the pages that say more than could
 * be read. Throws `DocumentRefused` for one that is encrypted, damaged, longer than the page limit, hostile, or nothing
 * but pictures.
 */
export async function extractPdf(bytes: Uint8Array): Promise<Extracted> {
  const pdf = await open(bytes);
  try {
    if (pdf.numPages > documentLimits.pages) throw new DocumentRefused("too_many_pages");
    const pages: { glyphs: Glyph[]; boxes: Box[] }[] = [];
    let characters = 0;
    let unread = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const { glyphs, boxes, isUnread } = await readPage(pdf, number);
      characters += glyphs.length;
      if (characters > documentLimits.characters) throw new DocumentRefused("too_long");
      if (isUnread) unread += 1;
      pages.push({ glyphs, boxes });
    }
    if (characters === 0) throw new DocumentRefused("pdf_without_text");
    return { ...fromBlocks(null, toBlocks(pages)), pages: { total: pdf.numPages, unread } };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  const bounded = boundPdf(bytes);
  try {
    return await getDocumentProxy(bounded, {
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      useWasm: false,
      stopAtErrors: false,
      // No page's own picture is that large: its dots would be written among its letters.
      maxImageSize: 1_000_000,
      verbosity: 0,
    });
  } catch (cause) {
    const isLocked = cause instanceof Error && cause.name === "PasswordException";
    throw new DocumentRefused(isLocked ? "pdf_encrypted" : "file_damaged", { cause });
  }
}

/** Less than this is a page number, or what a scanner writes below its pictures. */
const lineOfText = 80;
/** Of the page: a smaller picture is a logo or stands beside the text. */
const largePicture = 0.25;
/** As many lines and areas as a page of letters has that were turned into drawings. */
const manyDrawings = 300;

async function readPage(pdf: Pdf, number: number) {
  try {
    const page = await pdf.getPage(number);
    const layers = await pdf.getOptionalContentConfig();
    const steps = await page.getOperatorList();
    const context: PageContext = {
      fontOf: (id) => toFont(page.commonObjs.has(id) ? page.commonObjs.get(id) : null),
      isShown: (layer) => layers.isVisible(layer),
    };
    const drawn = readSteps(steps, context);
    page.cleanup();
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    return select(drawn, { left, bottom, right, top });
  } catch (cause) {
    throw new DocumentRefused("file_damaged", { cause });
  }
}

function toFont(font: { fontMatrix?: number[]; vertical?: boolean; name?: string } | null) {
  return {
    scale: font?.fontMatrix?.[0] ?? 0.001,
    isVertical: font?.vertical ?? false,
    name: font?.name ?? "",
  };
}

/** What of a page can be read, and whether it says more than that. */
function select(drawn: DrawnPage, view: Box) {
  const pictures = drawn.pictures
    .map((box) => areaOf(cutTo(box, view)))
    .reduce((sum, one) => sum + one, 0);
  const isPicture = pictures > areaOf(view) * largePicture;
  // Unseen letters over a picture are what somebody recognised in it; elsewhere somebody hid them.
  const glyphs = [...drawn.glyphs, ...(isPicture ? drawn.unseen : [])].filter((glyph) =>
    isOn(view, glyph),
  );
  const letters = glyphs.filter(({ text }) => text.trim() !== "").length;
  const isDrawing = drawn.boxes.length > manyDrawings || drawn.illegible > letters;
  return { glyphs, boxes: drawn.boxes, isUnread: letters < lineOfText && (isPicture || isDrawing) };
}

function isOn({ left, bottom, right, top }: Box, { x, y, size }: Glyph): boolean {
  return x > left - size && x < right + size && y > bottom - size && y < top + size;
}
