import type { Currency } from "@/lib/core/money";
import { chunkText, type Chunk } from "../chunk-text";
import { readSite } from "../website/read-site";
import type { SiteFacts } from "../website/site-facts";
import { decodeText, detectType } from "./detect-type";
import { extractDocument } from "./extract-document";
import type { Extracted } from "./extract/extracted";
import { proposePrices, type FoundPrice } from "./find-prices";

/** A document as it lies there. */
export type DocumentSource = {
  bytes: Uint8Array;
  /** Tells Markdown from plain text; null for a text of our own, which is Markdown. */
  name: string | null;
  currency: Currency;
  /** Asks what a page says of the business it belongs to, too. @default false */
  wantsSite?: boolean;
};

/** All that is to be had from a document. */
export type DocumentReading = {
  title: string | null;
  text: string;
  chunks: Chunk[];
  prices: FoundPrice[];
  /** Of a document that has pages: how many, and how many of them could not be read. */
  pages?: Extracted["pages"];
  /** Of a page, when it was asked for. */
  site?: SiteFacts;
};

/** Reads a document somewhere. Throws `DocumentRefused` for one that no further try will make readable. */
export type ReadDocument = (
  source: DocumentSource,
  options?: { signal?: AbortSignal | undefined },
) => Promise<DocumentReading>;

/**
 * Reads a document in this very process, with all that takes time or memory in it. Strangers' files are read in a process of
 * their own, which runs this.
 */
export async function readDocument(source: DocumentSource): Promise<DocumentReading> {
  const bytes = Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.byteLength);
  const type = source.name === null ? "markdown" : await detectType(bytes, source.name);
  const extracted = await extractDocument(bytes, type);
  const { title, text, pages } = extracted;
  const prices = proposePrices(extracted, source.currency);
  const { currency } = source;
  const site =
    source.wantsSite === true && type === "html"
      ? { site: readSite(decodeText(bytes), { text, prices, currency }) }
      : {};
  return { title, text, chunks: chunkText(text), prices, ...(pages && { pages }), ...site };
}
