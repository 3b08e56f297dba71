import { strFromU8, unzipSync, zipSync, type Unzipped } from "fflate";
import readWorkbookFile from "read-excel-file/universal";

/** Why a workbook is not read: `large` is one that would take too much, `damaged` is none at all, `empty` holds no cell. */
export type WorkbookProblem = "large" | "damaged" | "empty";
export type ReadWorkbook = { text: string } | { problem: WorkbookProblem };

/** What one workbook may cost in the browser; five hundred services take a hundredth of it. */
const limits = { bytes: 5 * 1024 * 1024, unpackedBytes: 16 * 1024 * 1024, parts: 500 };
/** Beyond column ZZ or row 99,999: every cell up to there would be made. */
const isFarAway = /\sr="(?:[A-Z]{3,}\d*|[A-Z]*\d{6,})"/;

/**
 * The first sheet of an Excel workbook that holds something, as a table that is parted by tabs, row by row as Excel counts them; formulas
 * by the values that Excel has last computed.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  if (bytes.length > limits.bytes) return { problem: "large" };
  try {
    const parts = unpack(bytes);
    if (parts === null) return { problem: "large" };
    // Stored without compression, so that nothing is unpacked twice and no worker is started for it.
    const sheets = await readWorkbookFile(toBuffer(zipSync(parts, { level: 0 })));
    const sheet = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
    if (sheet === undefined) return { problem: "empty" };
    return { text: sheet.data.map(writeRow).join("\n") };
  } catch {
    return { problem: "damaged" };
  }
}

/** The XML parts; null for more than fits. A part never unpacks to more than its directory says, whatever its bytes hold. */
function unpack(bytes: Uint8Array): Unzipped | null {
  let left = limits.unpackedBytes;
  let count = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/i.test(name)) return false;
      left -= originalSize;
      count += 1;
      return left >= 0 && count <= limits.parts;
    },
  });
  const isTooMuch =
    left < 0 ||
    count > limits.parts ||
    Object.entries(parts).some(
      ([name, part]) => name.includes("worksheets/") && isFarAway.test(strFromU8(part)),
    );
  return isTooMuch ? null : parts;
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

/** A tab is in each row, so that no other mark is taken for what parts its cells. */
function writeRow(row: readonly unknown[]): string {
  return row.length === 1 ? `${writeCell(row[0])}\t` : row.map(writeCell).join("\t");
}

/** As it would be pasted: quoted where it holds a quote, an amount with a point and two places at most. */
function writeCell(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") {
    return Number.isInteger(cell) ? String(cell) : String(Math.round(cell * 100) / 100);
  }
  if (cell instanceof Date) return writeDate(cell);
  // One row, one line: what is not taken is named by its row.
  const text = String(cell).replace(/[\t\n\r]+/g, " ");
  return text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A time of day is a date at the beginning of Excel's calendar: 01:30 is a duration. */
function writeDate(date: Date): string {
  const [day = "", time = ""] = date.toISOString().split("T");
  const [hours, minutes] = time.split(":");
  return date.getUTCFullYear() < 1901 ? `${hours}:${minutes}` : day;
}
