import { z } from "zod";
import type { Context } from "@/lib/core/context";
import { currencies } from "@/lib/core/money";
import { callRpc } from "@/lib/supabase/call-rpc";
import { chunkText } from "../chunk-text";
import { detectType } from "./detect-type";
import type { Extracted } from "./extract/extracted";
import { extractDocument } from "./extract-document";
import type { FetchPage } from "./fetch-page";
import { proposePrices } from "./find-prices";
import { DocumentRefused } from "./refused";

/** What the worker brings. */
export type IndexContext = Context & {
  /** How we call ourselves to web sites. */
  userAgent: string;
  /** @default the public web */
  fetchPage?: FetchPage;
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
    const extracted = await readDocument(ctx, begun);
    const chunks = chunkText(extracted.text);
    await callRpc(ctx.db, "store_index", {
      ...key,
      p_title: begun.source === "url" ? extracted.title : null,
      p_body: extracted.text,
      p_chunks: chunks,
      p_prices: proposePrices(extracted, begun.currency),
      p_now: ctx.now().toISOString(),
      p_page_count: extracted.pages?.total ?? null,
      p_unread_page_count: extracted.pages?.unread ?? null,
    });
    ctx.log.info("document_indexed", {
      ...request,
      workshopId: ctx.workshopId,
      passages: chunks.length,
      ...extracted.pages,
    });
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    await callRpc(ctx.db, "fail_index", { ...key, p_error: error.reason });
    ctx.log.warn("document_refused", {
      ...request,
      workshopId: ctx.workshopId,
      reason: error.reason,
    });
  }
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

async function readDocument(ctx: IndexContext, begun: BegunIndex): Promise<Extracted> {
  if (begun.source === "url" && begun.url !== null) return readPage(ctx, begun.url);
  if (begun.content !== null)
    return read(Buffer.from(begun.content, "base64"), begun.file_name ?? "");
  return extractDocument(Buffer.from(begun.body), "markdown");
}

async function readPage(ctx: IndexContext, url: string): Promise<Extracted> {
  const fetchPage = ctx.fetchPage ?? (await import("./fetch-page")).fetchPage;
  const page = await fetchPage(url, { userAgent: ctx.userAgent });
  return read(page.bytes, page.url.pathname);
}

async function read(bytes: Buffer, name: string): Promise<Extracted> {
  return extractDocument(bytes, await detectType(bytes, name));
}
