import type { Currency } from "@/lib/core/money";
import { cutText, tidyLine } from "@/lib/core/text";
import {
  attributeOf,
  isElement,
  nodesBelow,
  parsePage,
  textOf,
  type PageElement,
} from "../documents/extract/page-tree";
import type { FoundPrice } from "../documents/find-prices";
import { readStructured } from "./read-structured";
import { readVisibleBusiness, readVisibleFaqs, readVisibleHours } from "./read-visible";
import { mergeBusiness, type SiteFacts } from "./site-facts";

const mostLinks = 300;

/** What a page says of its workshop: first what it says for programs, then what its readers see. Runs where documents are read. */
export function readSite(
  html: string,
  page: { text: string; prices: readonly FoundPrice[]; currency: Currency },
): SiteFacts {
  const root = parsePage(html);
  const structured = readStructured(root, page.currency);
  const lines = page.text.split("\n").map((line) => line.replace(/^(?:#{1,6}|-) /, ""));
  return {
    business: mergeBusiness(structured.business, readVisibleBusiness(root, allLines(root, lines))),
    openingHours:
      structured.openingHours.length > 0 ? structured.openingHours : readVisibleHours(lines),
    services: [...structured.services, ...page.prices],
    faqs: [...structured.faqs, ...readVisibleFaqs(page.text)],
    links: linksIn(root),
  };
}

/** The text that readers see, and the foot of the page, in which addresses stand. */
function allLines(root: PageElement, lines: readonly string[]): string[] {
  const feet: string[] = [];
  for (const node of nodesBelow(root)) {
    if (!isElement(node) || !["footer", "address"].includes(node.tagName)) continue;
    let text = "";
    // An element in it may end a line.
    for (const inner of nodesBelow(node)) text += textOf(inner) ?? "\n";
    feet.push(...cutText(text, 4_000).split("\n").map(tidyLine).filter(Boolean));
  }
  // First where addresses usually stand, each part on a line.
  return [...feet, ...lines];
}

function linksIn(root: PageElement): SiteFacts["links"] {
  const links: SiteFacts["links"] = [];
  for (const node of nodesBelow(root)) {
    if (!isElement(node) || node.tagName !== "a" || links.length >= mostLinks) continue;
    const url = attributeOf(node, "href") ?? "";
    if (url === "" || url.length > 500 || /^(?:#|tel:|mailto:|javascript:)/i.test(url)) continue;
    let label = "";
    for (const inner of nodesBelow(node)) label += textOf(inner) ?? "";
    links.push({ url, label: cutText(tidyLine(label), 100) });
  }
  return links;
}
