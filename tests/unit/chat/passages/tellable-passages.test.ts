import { describe, expect, it } from "vitest";
import { withoutOpenPrices } from "@/lib/chat/passages/tellable-passages";

const rows = "- Leistung – Preis\n- Unterbodenschutz – 249,00 €";
const passage = {
  id: "00000000-0000-4000-8000-000000000001",
  kind: "document" as const,
  title: "liste2",
  heading: null,
  content: rows,
};

describe("a price from a table", () => {
  it("stays in the house while nobody has accepted it", () => {
    expect(withoutOpenPrices([passage, { ...passage, is_typed: false }])).toEqual([]);
  });

  it("is told where the workshop typed it itself", () => {
    const typed = [
      { ...passage, is_typed: true },
      { ...passage, kind: "faq" as const },
    ];

    expect(withoutOpenPrices(typed)).toEqual(typed);
  });

  it("stays in the house in a heading and a title, too", () => {
    const [told] = withoutOpenPrices([
      {
        ...passage,
        title: "Ölwechsel ab 89 € | Kfz Beispiel",
        heading: "Ölwechsel: 89 €",
        content: "Bitte melden Sie sich an.",
      },
    ]);

    expect(told).toMatchObject({ title: "Kfz Beispiel", heading: null });
  });
});
