import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { currencies } from "@/lib/core/money";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { DocumentErrorReason } from "../schemas";
import type { FetchPage } from "./fetch-page";
import type { DocumentReading, ReadDocument } from "./read-document";
import { DocumentRefused } from "./refused";

/** What the worker brings. */
export type IndexContext = Context & {
  /** How we call ourselves to web sites. */
  userAgent: string;
  /** Reads the bytes, apart from this process: what strangers wrote may cost anything. */
  readDocument: ReadDocument;
  /** @default the public web */
  fetchPage?: FetchPage;
  /** Says that the reading is to be left. */
  signal?: AbortSignal | undefined;
};

export const indexRequest = z.object({ documentId: z.uuid(), revision: z.int() });
export type IndexRequest = z.infer<typeof indexRequest>;

const begunIndex = z.object({
  title: z.string(),
  source: z.enum(["import", "file", "url"]),
  url: z.string().nullable(),
  file_name: z.string().nullable(),
  content: z.string().nullable(),
  body: z.string(),
  currency: z.enum(currencies),
});
type BegunIndex = z.infer<typeof begunIndex>;

/**
 * Reads a document and puts its passages and prices in place; what cannot be read is marked with the reason. Does nothing for
 * a document that is gone, done already or wanted anew. Throws only what another try may get past.
 */
export async function indexDocument(ctx: IndexContext, request: IndexRequest): Promise<void> {
  const key = {
    p_workshop_id: ctx.workshopId,
    p_document_id: request.documentId,
    p_revision: request.revision,
  };
  const [row] = await callRpc(ctx.db, "begin_index", key);
  if (row === undefined) return;
  const begun = begunIndex.parse(row);
  try {
    const { title, text, chunks, prices, pages } = await read(ctx, begun);
    await callRpc(ctx.db, "store_index", {
      ...key,
      p_title: begun.source === "url" ? title : null,
      p_body: text,
      p_chunks: chunks,
      p_prices: prices,
      p_now: ctx.now().toISOString(),
      p_page_count: pages?.total ?? null,
      p_unread_page_count: pages?.unread ?? null,
    });
    ctx.log.info("document_indexed", {
      ...request,
      workshopId: ctx.workshopId,
      passages: chunks.length,
      ...pages,
    });
  } catch (error) {
    const reason = refusalIn(error);
    if (reason === null) throw error;
    await callRpc(ctx.db, "fail_index", { ...key, p_error: reason });
    ctx.log.warn("document_refused", { ...request, workshopId: ctx.workshopId, reason, error });
  }
}

/** Why no further try can help; null where one may. */
function refusalIn(error: unknown): DocumentErrorReason | null {
  if (error instanceof DocumentRefused) return error.reason;
  // The database takes no such text, however often it is asked.
  return error instanceof AppError && error.code === "invalid" ? "not_storable" : null;
}

/** Marks a document whose every try failed. */
export async function giveUpOnDocument(ctx: Context, request: IndexRequest): Promise<void> {
  await callRpc(ctx.db, "fail_index", {
    p_workshop_id: ctx.workshopId,
    p_document_id: request.documentId,
    p_revision: request.revision,
    p_error: "reading_failed",
  });
}

async function read(ctx: IndexContext, begun: BegunIndex): Promise<DocumentReading> {
  const { bytes, name } = await bring(ctx, begun);
  return ctx.readDocument({ bytes, name, currency: begun.currency }, { signal: ctx.signal });
}

/** The document's bytes, from wherever it is. */
async function bring(
  ctx: IndexContext,
  { source, url, content, file_name: fileName, body }: BegunIndex,
): Promise<{ bytes: Buffer; name: string | null }> {
  if (source === "url" && url !== null) {
    const fetchPage = ctx.fetchPage ?? (await import("./fetch-page")).fetchPage;
    const page = await fetchPage(url, { userAgent: ctx.userAgent });
    return { bytes: page.bytes, name: page.url.pathname };
  }
  if (content !== null) return { bytes: Buffer.from(content, "base64"), name: fileName ?? "" };
  return { bytes: Buffer.from(body), name: null };
}
