import { decodeText } from "@/lib/core/decode-text";
import type { WorkbookProblem } from "./read-workbook";

/** Why a chosen file is not taken; `long` is a table that is read in parts. */
export type TableFileProblem = WorkbookProblem | "unreadable" | "long";
export type TableFile = { text: string } | { problem: TableFileProblem };

/** What a price list may be kept in, for the browser's choice of files. */
export const tableFileTypes =
  ".xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/plain";

/** What a form's answer may hold beside the table. */
const mostBytes = 56 * 1024;

/** The table in a file: text as it stands, a workbook as it would be pasted. */
export async function readTableFile(bytes: Uint8Array): Promise<TableFile> {
  const read = isZip(bytes) ? await readZipped(bytes) : toRead(decodeText(bytes));
  const isLong = "text" in read && new TextEncoder().encode(read.text).length > mostBytes;
  return isLong ? { problem: "long" } : read;
}

function toRead(text: string | null): TableFile {
  return text === null ? { problem: "unreadable" } : { text };
}

/** The reader of workbooks comes when the first one does. */
async function readZipped(bytes: Uint8Array): Promise<TableFile> {
  const { readWorkbook } = await import("./read-workbook");
  return readWorkbook(bytes);
}

const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;
