import type { Currency } from "@/lib/core/money";
import { AppError } from "@/lib/core/errors";
import type { FetchPage } from "../documents/fetch-page";
import type { FoundPrice } from "../documents/find-prices";
import type { ReadDocument } from "../documents/read-document";
import { DocumentRefused } from "../documents/refused";
import {
  mergeBusiness,
  noBusiness,
  type FoundBusiness,
  type FoundFaq,
  type FoundSpan,
  type SiteFacts,
} from "./site-facts";

/** What a workshop's own site proposes; nothing of it counts before somebody accepts it. */
export type WebsiteFindings = {
  /** Addresses that were read. */
  pages: string[];
  business: FoundBusiness;
  openingHours: FoundSpan[];
  services: FoundPrice[];
  faqs: FoundFaq[];
};

export type WebsiteReader = {
  fetchPage: FetchPage;
  /** Reads apart from this process: what strangers wrote may cost anything. */
  readDocument: ReadDocument;
  userAgent: string;
};

const mostPages = 5;
const pageBytes = 3 * 1024 * 1024;
const pageTimeoutMs = 10_000;
const most = { services: 200, faqs: 40 };

/** Which pages are worth reading, the best first: words of links and addresses. */
const wanted = [
  /kontakt|contact|impressum|imprint|anfahrt/i,
  /preis|price|kosten/i,
  /leistung|service|angebot/i,
  /(?:ö|oe|&ouml;)ffnungszeit|opening|hours|zeiten/i,
  /faq|frage|question/i,
  /(?:ü|ue)ber|about/i,
];

/**
 * Reads the front page of a site and the few pages of it that tell most about a workshop. Throws `invalid` naming `url` when the front
 * page cannot be read; a further page that cannot is passed over.
 */
export async function readWebsite(
  reader: WebsiteReader,
  address: string,
  currency: Currency,
): Promise<WebsiteFindings> {
  const first = await readPage(reader, address, currency).catch((error: unknown) => {
    throw toRefusal(error);
  });
  const others = await Promise.all(
    furtherPages(first).map((url) => readPage(reader, url, currency).catch(() => null)),
  );
  return merge([first, ...others.filter((page) => page !== null)]);
}

type ReadPage = { url: URL; facts: SiteFacts };

async function readPage(
  { fetchPage, readDocument, userAgent }: WebsiteReader,
  address: string,
  currency: Currency,
): Promise<ReadPage> {
  const { bytes, url } = await fetchPage(address, {
    userAgent,
    maxBytes: pageBytes,
    timeoutMs: pageTimeoutMs,
  });
  const { site } = await readDocument({ bytes, name: "page.html", currency, wantsSite: true });
  if (site === undefined) throw new DocumentRefused("type_not_supported");
  return { url, facts: site };
}

function furtherPages({ url, facts }: ReadPage): string[] {
  const own = facts.links.flatMap(({ url: href, label }) => {
    const target = URL.parse(href, url);
    if (target === null || target.origin !== url.origin) return [];
    target.hash = "";
    const rank = wanted.findIndex((words) => words.test(`${label} ${target.pathname}`));
    const isFile = /\.(?:pdf|jpe?g|png|webp|zip|docx?)$/i.test(target.pathname);
    return rank === -1 || isFile || target.href === url.href ? [] : [{ rank, href: target.href }];
  });
  // One of each kind first, then seconds.
  const ranked = [...new Map(own.map((link) => [link.href, link])).values()].toSorted(
    (a, b) => a.rank - b.rank,
  );
  const firsts = wanted.flatMap((_, kind) => ranked.find(({ rank }) => rank === kind) ?? []);
  const ordered = [...firsts, ...ranked.filter((link) => !firsts.includes(link))];
  return ordered.filter((_, at) => at < mostPages - 1).map(({ href }) => href);
}

function merge(pages: readonly ReadPage[]): WebsiteFindings {
  const facts = pages.map((page) => page.facts);
  return {
    pages: pages.map(({ url }) => url.href),
    business: facts.map(({ business }) => business).reduce(mergeBusiness, noBusiness),
    openingHours: facts.find(({ openingHours }) => openingHours.length > 0)?.openingHours ?? [],
    services: firstOfEach(
      facts.flatMap(({ services }) => services),
      ({ serviceName }) => serviceName,
    ).slice(0, most.services),
    faqs: firstOfEach(
      facts.flatMap(({ faqs }) => faqs),
      ({ question }) => question,
    ).slice(0, most.faqs),
  };
}

function firstOfEach<Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): Entry[] {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const key = nameOf(entry).toLowerCase();
    if (!found.has(key)) found.set(key, entry);
  }
  return [...found.values()];
}

/** Why a page cannot be read, as the form says it; other errors as they were. */
export function toRefusal(error: unknown): unknown {
  if (!(error instanceof DocumentRefused)) return error;
  const isForbidden = ["url_not_allowed", "url_refused_by_robots"].includes(error.reason);
  return new AppError("invalid", {
    reason: isForbidden ? "page_not_allowed" : "page_not_readable",
    issues: [{ path: "url", rule: "must be the address of a readable page of the public web" }],
    cause: error,
  });
}
