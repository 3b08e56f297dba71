import type { Notation, Quantity } from "./quantity";

const names = [
  "jan(?:uar|uary|\\.)?",
  "feb(?:ruar|ruary|\\.)?",
  "m(?:är|ae|ar)(?:z|ch)?\\.?",
  "apr(?:il|\\.)?",
  "ma[iy]",
  "jun[ie]?\\.?",
  "jul[iy]?\\.?",
  "aug(?:ust|\\.)?",
  "sep(?:tember|t?\\.)?",
  "o[kc]t(?:ober|\\.)?",
  "nov(?:ember|\\.)?",
  "de[zc](?:ember|\\.)?",
];
/** A month by name, as a part of patterns. */
export const monthName = `(?:${names.join("|")})(?![\\p{L}])`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const year = String.raw`(?:\s*,?\s*((?:19|20)\d{2}))?`;
const ordinal = String.raw`˙?(?:\.|st|nd|rd|th)?`;
const range = String.raw`\s*(?:-|–|—|\/|bis(?:\s+zum)?|und|to|until|through|and)\s*`;

/** Calendar dates in digits and with the month's name, alone and in ranges. */
export const dates: readonly Notation[] = [
  {
    pattern: /\b(\d{4})-(\d{2})-(\d{2})\b/gu,
    read: ([, y, m = "", d = ""]) => [date(d, m, y)],
  },
  {
    // "24. bis 26. Dezember", "24th to 26th December"
    pattern: new RegExp(
      String.raw`(?<!\d)(${day})${ordinal}${range}(${day})${ordinal}\s*(?:of\s+)?(${monthName})${year}`,
      "giu",
    ),
    read: ([, from = "", to = "", name = "", y]) => [
      date(from, monthOf(name), y),
      date(to, monthOf(name), y),
    ],
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(${day})${ordinal}\s*(?:of\s+)?(${monthName})${year}`,
      "giu",
    ),
    read: ([, d = "", name = "", y]) => [date(d, monthOf(name), y)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\p{L}])(${monthName})\s+(${day})(?:st|nd|rd|th)?(?![\d.:]*\d)${year}`,
      "giu",
    ),
    read: ([, name = "", d = "", y]) => [date(d, monthOf(name), y)],
  },
  {
    // "24.-26.12."
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${day})\.${range}(${day})\.(0?[1-9]|1[0-2])\.((?:19|20)?\d{2})?(?!\d)`,
      "gu",
    ),
    read: ([, from = "", to = "", m = "", y]) => [date(from, m, y), date(to, m, y)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d.,])(${day})\.(0?[1-9]|1[0-2])\.((?:19|20)?\d{2})?(?!\d)`,
      "gu",
    ),
    read: ([, d = "", m = "", y]) => [date(d, m, y)],
  },
  {
    pattern: new RegExp(
      String.raw`(?<![\d/])(${day})\/(0?[1-9]|1[0-2])\/((?:19|20)?\d{2})(?![\d/])`,
      "gu",
    ),
    read: ([, d = "", m = "", y]) => [date(d, m, y)],
  },
];

function monthOf(name: string): string {
  return String(names.findIndex((pattern) => new RegExp(`^${pattern}$`, "iu").test(name)) + 1);
}

/** `MM-DD`, with the year in front where it is said. */
function date(d: string, m: string, y: string | undefined): Quantity {
  const short = `${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  const full = y === undefined ? undefined : y.length === 2 ? `20${y}` : y;
  return {
    kind: "date",
    values: [full === undefined ? short : `${full}-${short}`],
    numerals: [d, m, ...(full === undefined ? [] : [full])].map((text) => String(Number(text))),
  };
}
