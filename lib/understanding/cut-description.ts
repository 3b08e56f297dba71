import { splitSentences } from "@/lib/knowledge";

const amount = /[€£]\s?\d|\d\s?(?:€|£|euro\b|eur\b|chf\b|pounds?\b)/i;

/**
 * Cuts a service's description into pieces that can be meant by themselves: sentences, parts after a semicolon, brackets, and variants
 * that each have a price ("Budget 67 €, Premium 124 €").
 */
export function cutDescription(description: string): string[] {
  return splitSentences(description).flatMap((sentence) =>
    sentence
      .split(/;\s+|\s*[()]\s*/)
      .flatMap(cutVariants)
      .map((piece) => piece.trim())
      .filter((piece) => /[\p{L}\d]/u.test(piece)),
  );
}

/** Parts between commas, where more than one has a price; what has none belongs to the next that has one. */
function cutVariants(part: string): string[] {
  const items = part.split(/,\s+/);
  if (items.filter((item) => amount.test(item)).length < 2) return [part];
  const variants: string[] = [];
  let open: string[] = [];
  for (const item of items) {
    open.push(item);
    if (!amount.test(item)) continue;
    variants.push(open.join(", "));
    open = [];
  }
  const last = variants.pop() ?? "";
  return [...variants, [last, ...open].join(", ")];
}
