import { cutText, tidyLine } from "@/lib/core/text";
import {
  attributeOf,
  isElement,
  nodesBelow,
  textOf,
  type PageElement,
} from "../documents/extract/page-tree";
import { noBusiness, type FoundBusiness, type FoundFaq, type FoundSpan } from "./site-facts";
import { spansIn, weekdaysOf } from "./week-words";

const street = String.raw`(\p{Lu}[\p{L}.-]{1,40}(?: [\p{L}.-]{1,40}){0,3}\.? ?\d{1,4} ?[a-z]?)`;
const between = String.raw`\s*(?:[,·|•–-]|\s)\s*`;
const place = String.raw`(?:[A-Z]{1,2}-)?(\d{4,5}) (\p{Lu}[\p{L}.\-/ ]{1,60}?)`;
/** What may stand behind a town on its line. */
const behind = String.raw`(?=$|[,·|•(]|\s{2}|\s(?:Tel|Fon|Phone|Mobil|E-?Mail|Deutschland|Germany))`;
/** Street with a number, postcode, town: as German and Swiss addresses are written, on one line or two. */
const postalAddress = new RegExp(street + between + place + behind, "u");
/** British ones: street, town, postcode. */
const britishAddress =
  /(\d{1,4}[a-z]? \p{Lu}[\p{L}' ]{2,60}), (\p{Lu}[\p{L}\- ]{1,60}),? ([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})/u;

/** What a page says to its readers: links to phone and mail, an address, its own name. */
export function readVisibleBusiness(root: PageElement, lines: readonly string[]): FoundBusiness {
  const found: FoundBusiness = { ...noBusiness, ...addressIn(lines) };
  for (const node of nodesBelow(root)) {
    if (!isElement(node)) continue;
    const href = node.tagName === "a" ? (attributeOf(node, "href") ?? "") : "";
    if (/^tel:/i.test(href)) found.phone ??= phoneOf(node, href);
    if (/^mailto:/i.test(href)) found.email ??= mailOf(href);
    if (node.tagName === "meta" && attributeOf(node, "property") === "og:site_name")
      found.name ??= bounded(attributeOf(node, "content") ?? "", 120);
  }
  return found;
}

function addressIn(lines: readonly string[]): Partial<FoundBusiness> {
  // The parts may stand on lines of their own: each line is read with the one below.
  for (const [at, line] of lines.entries()) {
    const both = cutText(`${line}  ${lines[at + 1] ?? ""}`, 400);
    const [, road, postalCode, city] = postalAddress.exec(both) ?? [];
    if (road && postalCode && city)
      return { street: tidyLine(road), postalCode, city: tidyLine(city) };
    const [, way, town, code] = britishAddress.exec(both) ?? [];
    if (way && town && code)
      return { street: tidyLine(way), postalCode: code, city: tidyLine(town) };
  }
  return {};
}

/** As it is printed, where that is a number; else as the link dials it. */
function phoneOf(link: PageElement, href: string): string | null {
  let printed = "";
  for (const node of nodesBelow(link)) printed += textOf(node) ?? "";
  const candidates = [printed, decoded(href.slice(4))].map((text) =>
    tidyLine(text).replace(/^[^\d+(]+/, ""),
  );
  return candidates.find((text) => /^[0-9+() /.-]{5,40}$/.test(text)) ?? null;
}

function mailOf(href: string): string | null {
  const [, mail = ""] = /^mailto:([^?]+)/i.exec(href) ?? [];
  const address = bounded(decoded(mail), 254);
  return address?.includes("@") === true ? address : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function bounded(text: string, longest: number): string | null {
  const line = tidyLine(text);
  return line === "" || line.length > longest ? null : line;
}

/** The regular week from lines that name days and times; a page that gives a day twice has none, for it may be two things' hours. */
export function readVisibleHours(lines: readonly string[]): FoundSpan[] {
  const week = new Map<number, { opens: string; closes: string }[]>();
  for (const line of lines) {
    if (line.length > 200) continue;
    const days = weekdaysOf(line);
    const spans = spansIn(line);
    if (days.length === 0 || spans === null || spans.length === 0 || spans.length > 3) continue;
    if (days.some((day) => week.has(day))) return [];
    for (const day of days) week.set(day, spans);
  }
  return [...week].flatMap(([weekday, spans]) => spans.map((span) => ({ weekday, ...span })));
}

const mostFaqs = 40;

/** Headings that ask, each with what stands below it up to the next heading. */
export function readVisibleFaqs(text: string): FoundFaq[] {
  const parts = text.split(/^#{1,6} /m).slice(1);
  const found = parts.flatMap((part) => {
    const [heading = "", ...below] = part.split("\n");
    const question = heading.trim();
    const answer = below.join("\n").trim();
    const isFaq = question.endsWith("?") && question.length <= 300;
    return isFaq && answer !== "" && answer.length <= 2_000 ? [{ question, answer }] : [];
  });
  return found.filter((_, at) => at < mostFaqs);
}
