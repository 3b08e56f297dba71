import type { Currency } from "@/lib/core/money";
import { cutText, tidyLine, tidyText } from "@/lib/core/text";
import type { FoundPrice } from "../documents/find-prices";
import {
  attributeOf,
  isElement,
  nodesBelow,
  textOf,
  type PageElement,
} from "../documents/extract/page-tree";
import {
  mergeBusiness,
  noBusiness,
  type FoundBusiness,
  type FoundFaq,
  type FoundSpan,
} from "./site-facts";
import { readClock, weekdaysOf } from "./week-words";

/** What a page says in schema.org's words, for programs. */
export type Structured = {
  business: FoundBusiness;
  openingHours: FoundSpan[];
  services: FoundPrice[];
  faqs: FoundFaq[];
};

type Thing = Record<string, unknown>;

const longestScript = 300_000;
const maxThings = 3_000;

/** Reads the page's JSON-LD; what is broken or made to be endless is passed over. */
export function readStructured(root: PageElement, currency: Currency): Structured {
  const things = thingsIn(root);
  const businesses = things.filter((thing) => thing["address"] !== undefined || isBusiness(thing));
  return {
    business: businesses.map(businessOf).reduce(mergeBusiness, noBusiness),
    openingHours: businesses.map(hoursOf).find((spans) => spans.length > 0) ?? [],
    services: things.flatMap((thing) => priceOf(thing, currency)),
    faqs: things.flatMap(faqOf),
  };
}

/** Every object of the page's scripts for programs, however deep, in reading order. */
function thingsIn(root: PageElement): Thing[] {
  const found: Thing[] = [];
  const open: unknown[] = [];
  for (const node of nodesBelow(root)) {
    if (!isElement(node) || node.tagName !== "script") continue;
    if (attributeOf(node, "type")?.toLowerCase().trim() !== "application/ld+json") continue;
    const text = node.childNodes.map((child) => textOf(child) ?? "").join("");
    if (text.length <= longestScript) open.push(parsed(text));
  }
  // Breadth first and bounded: whatever hangs deeper than that is no opening hour.
  for (let at = 0; at < open.length && at < maxThings; at++) {
    const value = open[at];
    if (Array.isArray(value)) open.push(...value.filter((_, place) => place < 500));
    else if (value instanceof Object) {
      found.push(value as Thing);
      open.push(...Object.values(value).filter((inner) => inner instanceof Object));
    }
  }
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

/** A text without markup, on one line, bounded; null when there is none. */
function lineOf(value: unknown, longest: number): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const line = tidyLine(cutText(String(value), 10_000).replace(/<[^>]*>/g, " "));
  return line === "" || line.length > longest ? null : line;
}

function isOf(thing: Thing, type: RegExp): boolean {
  return listOf(thing["@type"]).some((name) => typeof name === "string" && type.test(name));
}

function isBusiness(thing: Thing): boolean {
  return isOf(thing, /business|repair|shop|store|organization|dealer|station$/i);
}

function businessOf(thing: Thing): FoundBusiness {
  const [first] = listOf(thing["address"]);
  const address = first instanceof Object ? (first as Thing) : {};
  return {
    name: lineOf(thing["name"], 120),
    street: lineOf(address["streetAddress"], 200),
    postalCode: lineOf(address["postalCode"], 20),
    city: lineOf(address["addressLocality"], 120),
    phone: lineOf(thing["telephone"], 40),
    email: lineOf(thing["email"], 254)?.replace(/^mailto:/i, "") ?? null,
  };
}

function hoursOf(thing: Thing): FoundSpan[] {
  const specified = listOf(thing["openingHoursSpecification"]).flatMap((entry) => {
    if (!(entry instanceof Object)) return [];
    const { dayOfWeek, opens, closes, validFrom } = entry as Thing;
    // What holds for a while only is no regular week.
    if (validFrom !== undefined) return [];
    const days = listOf(dayOfWeek).flatMap((day) =>
      typeof day === "string" ? weekdaysOf(day.replace(/^.*[/#]/, "")) : [],
    );
    return spansOf(days, lineOf(opens, 20), lineOf(closes, 20));
  });
  if (specified.length > 0) return specified;
  return listOf(thing["openingHours"]).flatMap((entry) =>
    typeof entry === "string" ? readShort(entry) : [],
  );
}

/** "Mo-Fr 07:30-17:00" and lists of it. */
function readShort(text: string): FoundSpan[] {
  const pattern = /([A-Za-z,\s–-]+?)\s*(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})/g;
  return [...cutText(text, 500).matchAll(pattern)].flatMap(([, days = "", opens, closes]) =>
    spansOf(weekdaysOf(days), opens ?? null, closes ?? null),
  );
}

function spansOf(days: number[], opens: string | null, closes: string | null): FoundSpan[] {
  const [from, to] = [readClock(opens ?? ""), readClock(closes ?? "")];
  if (from === null || to === null || to <= from) return [];
  return days.map((weekday) => ({ weekday, opens: from, closes: to }));
}

function faqOf(thing: Thing): FoundFaq[] {
  if (!isOf(thing, /^Question$/)) return [];
  const [answer] = listOf(thing["acceptedAnswer"]);
  const said = answer instanceof Object ? (answer as Thing)["text"] : undefined;
  const question = lineOf(thing["name"], 300);
  if (question === null || typeof said !== "string") return [];
  const text = tidyText(cutText(said, 10_000).replace(/<[^>]*>/g, " "))
    .replace(/[ \t]+/g, " ")
    .trim();
  return text === "" ? [] : [{ question, answer: cutText(text, 2_000) }];
}

function priceOf(thing: Thing, currency: Currency): FoundPrice[] {
  const [specification] = listOf(thing["priceSpecification"]);
  const price = specification instanceof Object ? { ...thing, ...specification } : thing;
  const [item] = listOf(thing["itemOffered"]);
  const name = item instanceof Object ? (item as Thing)["name"] : thing["name"];
  const serviceName = lineOf(name, 120);
  const paidIn = price["priceCurrency"];
  if (serviceName === null || (paidIn !== undefined && paidIn !== currency)) return [];
  const single = centsOf(price["price"]);
  const least = centsOf(price["minPrice"] ?? price["lowPrice"]) ?? single;
  const most = centsOf(price["maxPrice"] ?? price["highPrice"]);
  if (least === null || least === 0 || (most !== null && most < least)) return [];
  const isOpen = most === null && price["minPrice"] !== undefined && single === null;
  return [{ serviceName, priceMinCents: least, priceMaxCents: most ?? (isOpen ? null : least) }];
}

/** Amounts are numbers here, or written with a point. */
function centsOf(value: unknown): number | null {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || !/^\d{1,5}(?:[.,]\d{1,2})?$/.test(text.trim())) return null;
  return Math.round(Number(text.trim().replace(",", ".")) * 100);
}
