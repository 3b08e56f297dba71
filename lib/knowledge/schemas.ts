import { z } from "zod";
import { currencies } from "@/lib/core/money";
import { lineField } from "@/lib/core/text";

export const documentStatus = z.enum(["queued", "processing", "ready", "failed"]);
export type DocumentStatus = z.infer<typeof documentStatus>;

/** Why a document cannot be read; the dashboard has a sentence for each. */
export const documentErrors = [
  "type_not_supported",
  "file_too_large",
  "too_many_pages",
  "too_long",
  "unpacks_too_large",
  "too_complex",
  "empty",
  "pdf_encrypted",
  "pdf_without_text",
  "file_damaged",
  "url_not_allowed",
  "url_not_found",
  "url_not_reachable",
  "url_refused_by_robots",
  "reading_took_too_long",
  "reading_took_too_much",
  "reading_crashed",
  "not_storable",
  "reading_failed",
] as const;
export type DocumentErrorReason = (typeof documentErrors)[number];

/** One row of the documents list. */
export const documentRow = z.object({
  id: z.uuid(),
  title: z.string(),
  /** `import`: from a workshop file, `file`: uploaded, `url`: read from the web. */
  source: z.enum(["import", "file", "url"]),
  url: z.string().nullable(),
  fileName: z.string().nullable(),
  status: documentStatus,
  error: z.enum(documentErrors).nullable(),
  isActive: z.boolean(),
  passageCount: z.int(),
  /** Prices found in it that nobody has decided on. */
  proposalCount: z.int(),
  createdAt: z.string(),
  indexedAt: z.string().nullable(),
  /** Of a file that has pages, as a PDF; null for others. */
  pageCount: z.int().nullable(),
  /** Pages that show more than could be read, such as a scan. */
  unreadPageCount: z.int().nullable(),
});
export type DocumentRow = z.infer<typeof documentRow>;

/** Body of `POST …/documents/from-url`. */
export const documentAddress = z.strictObject({
  url: lineField().pipe(
    z
      .url({ protocol: /^https?$/, error: "must be an address that begins with https://" })
      .max(2000),
  ),
});

/** Body of `PATCH …/documents/{id}`. */
export const documentPatch = z.strictObject({ isActive: z.boolean() });

/** A price from a document's table, beside what the price list says now. */
export const priceProposal = z.object({
  id: z.uuid(),
  documentId: z.uuid(),
  documentTitle: z.string(),
  serviceName: z.string(),
  priceMinCents: z.int(),
  /** Null where the table says "from". */
  priceMaxCents: z.int().nullable(),
  /** Null where the service is new or priced on request; no maximum means from that price. */
  currentMinCents: z.int().nullable(),
  currentMaxCents: z.int().nullable(),
  isKnownService: z.boolean(),
  currency: z.enum(currencies),
});
export type PriceProposal = z.infer<typeof priceProposal>;

const cents = z.int().min(0).max(10_000_000);

/** Body of `POST …/price-proposals/{id}/accept`: the price as the owner wants it. */
export const acceptedPrice = z
  .strictObject({
    serviceName: lineField().min(1).max(120),
    priceMinCents: cents,
    /** Null for a price that is open upwards. */
    priceMaxCents: cents.nullable(),
  })
  .refine(({ priceMinCents, priceMaxCents }) => (priceMaxCents ?? Infinity) >= priceMinCents, {
    path: ["priceMaxCents"],
    message: "must not be less than priceMinCents",
  });
export type AcceptedPrice = z.infer<typeof acceptedPrice>;
