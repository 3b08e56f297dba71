import { describe, expect, it } from "vitest";
import { formatPrice } from "@/components/workshops/format-price";

const price = (priceMinCents: number | null, priceMaxCents: number | null) => ({
  priceMinCents,
  priceMaxCents,
});

/** Intl puts narrow and non-breaking spaces that a test file should not hold. */
function german(range: ReturnType<typeof price>) {
  const parts = formatPrice(range, "EUR", "de");
  return { ...parts, text: "text" in parts ? parts.text.replaceAll(/\s/g, " ") : null };
}

describe("formatPrice", () => {
  it("writes a range once with its currency, without cents where there are none", () => {
    expect(german(price(8900, 14900))).toEqual({ kind: "range", text: "89–149 €" });
    expect(german(price(8950, 14900))).toEqual({ kind: "range", text: "89,50–149,00 €" });
  });

  it("writes one amount where both ends are the same", () => {
    expect(german(price(15200, 15200))).toEqual({ kind: "exact", text: "152 €" });
  });

  it("keeps an open end open", () => {
    expect(german(price(2900, null))).toEqual({ kind: "from", text: "29 €" });
    expect(german(price(null, 2900))).toEqual({ kind: "upTo", text: "29 €" });
  });

  it("knows a price on request, and a price of nothing from it", () => {
    expect(german(price(null, null)).kind).toBe("onRequest");
    expect(german(price(0, 0))).toEqual({ kind: "exact", text: "0 €" });
  });

  it("writes pounds the British way", () => {
    expect(formatPrice(price(4900, 4900), "GBP", "en")).toEqual({ kind: "exact", text: "£49" });
  });
});
