import { formatCents } from "@/lib/core/money";
import { gapText } from "../facts/price-days";
import type { Price } from "../facts/prices";
import type { Turn } from "./part";

/** Writes a price in the reply's language and the workshop's currency; no line breaks before its sign. */
export function amountText(price: Price, { context, locale, wording }: Turn): string {
  const { currency } = context.workshop;
  const write = (cents: number) => formatCents(cents, currency, locale);
  switch (price.kind) {
    case "exact":
      return price.cents === 0 ? wording.price.free : wording.price.exact(write(price.cents));
    case "range":
      return wording.price.range(write(price.minCents), write(price.maxCents));
    case "from":
      return wording.price.from(write(price.cents));
    case "upTo":
      return wording.price.upTo(write(price.cents));
    case "onRequest":
      return wording.price.onRequest;
    default:
      return gapText(price, { locale, wording });
  }
}
