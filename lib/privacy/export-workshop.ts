import { z } from "zod";
import type { MemberContext } from "@/lib/core/context";
import { toCsv } from "@/lib/core/csv";
import { callRpc } from "@/lib/supabase/call-rpc";

/** A file of the export, a piece at a time. */
export type ExportedFile = { name: string; pieces: AsyncIterable<Uint8Array> };

/** Rows of one call; what an export holds in memory. */
const pageSize = 500;

/** What people want to open in a spreadsheet; everything stands in the other files too. */
const csvTables = ["appointments", "contacts", "faqs", "leads", "services", "vehicles"];

const row = z.record(z.string(), z.json());
type Row = z.infer<typeof row>;

/**
 * All that a workshop has, as files: a line of JSON for each row of each table, the lists that people work with as CSV too, and the
 * uploaded documents as they came. Read page by page while it is taken, so it is no picture of one moment. For the owner; throws
 * `forbidden` or `not_found` before the first file.
 */
export async function exportWorkshop(ctx: MemberContext): Promise<AsyncGenerator<ExportedFile>> {
  const tables = await callRpc(ctx.db, "list_workshop_export", { p_workshop: ctx.workshopSlug });
  ctx.log.info("workshop_exported", { requestId: ctx.requestId });
  return filesOf(ctx, z.array(z.string()).parse(tables));
}

async function* filesOf(
  ctx: MemberContext,
  tables: readonly string[],
): AsyncGenerator<ExportedFile> {
  const about = { workshop: ctx.workshopSlug, exportedAt: ctx.now().toISOString(), tables };
  yield { name: "export.json", pieces: only(`${JSON.stringify(about, null, 2)}\n`) };
  for (const table of tables) {
    yield { name: `tables/${table}.jsonl`, pieces: jsonLines(ctx, table) };
  }
  for (const table of csvTables) yield { name: `lists/${table}.csv`, pieces: csvLines(ctx, table) };
  for await (const page of pagesOf(ctx, "documents")) {
    for (const { id } of page) yield* fileOf(ctx, String(id));
  }
}

/** The pages of a table in the order of its key; the last row of one says where the next begins. */
async function* pagesOf(ctx: MemberContext, table: string): AsyncGenerator<Row[]> {
  let after: Row | null = null;
  do {
    const page: Row[] = z.array(row).parse(
      await callRpc(ctx.db, "export_workshop_rows", {
        p_workshop: ctx.workshopSlug,
        p_table: table,
        p_after: after,
        p_limit: pageSize,
      }),
    );
    if (page.length > 0) yield page;
    after = page.length < pageSize ? null : (page.at(-1) ?? null);
  } while (after !== null);
}

async function* jsonLines(ctx: MemberContext, table: string): AsyncGenerator<Uint8Array> {
  for await (const page of pagesOf(ctx, table)) {
    yield bytes(page.map((it) => `${JSON.stringify(it)}\n`).join(""));
  }
}

async function* csvLines(ctx: MemberContext, table: string): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const page of pagesOf(ctx, table)) {
    const names = Object.keys(page[0] ?? {});
    const text = toCsv({
      title: table,
      locale: "de",
      columns: names.map((label) => ({ label, kind: "text" })),
      rows: page.map((it) => names.map((name) => cellOf(it[name]))),
    });
    // The head stands once; no name of a column holds a line break.
    yield bytes(isFirst ? text : text.slice(text.indexOf("\r\n") + 2));
    isFirst = false;
  }
}

async function* fileOf(ctx: MemberContext, documentId: string): AsyncGenerator<ExportedFile> {
  const [file] = await callRpc(ctx.db, "export_workshop_file", {
    p_workshop: ctx.workshopSlug,
    p_document_id: documentId,
  });
  if (!file) return;
  // Two documents may be called the same, and no name leads out of the folder.
  const name = `files/${documentId}-${file.name.replaceAll(/[^\p{L}\p{N}._ -]/gu, "_")}`;
  yield { name, pieces: only(Buffer.from(file.content, "base64")) };
}

/** Money stays in cents, as the name of its column says. */
function cellOf(value: Row[string] | undefined): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

const bytes = (text: string) => new TextEncoder().encode(text);

async function* only(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof content === "string" ? bytes(content) : content;
}
