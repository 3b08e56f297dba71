import { readAmount } from "@/components/knowledge/read-amount";
import type { FactKind } from "@/lib/workshops/schemas";

/** Reads a form into the words of the workshop file; what cannot be read is left for its rules to refuse. */
export function readFactForm(kind: FactKind, form: FormData): Record<string, unknown> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  switch (kind) {
    case "service": {
      const least = text("priceMin").replace(from, "");
      const isOpen = least !== text("priceMin") && text("priceMax").trim() === "";
      return {
        name: text("name"),
        category: text("category"),
        description: text("description"),
        priceMin: readPrice(least),
        // One price is a range of one, "ab 89" has no end.
        priceMax: isOpen
          ? null
          : readPrice(text("priceMax").trim() === "" ? least : text("priceMax")),
        durationMinutes: readMinutes(text("durationMinutes")),
        synonyms: readList(text("synonyms")),
      };
    }
    case "faq":
      return { question: text("question"), answer: text("answer") };
    case "closure":
      return {
        from: text("from"),
        to: text("to").trim() === "" ? text("from") : text("to"),
        reason: text("reason"),
      };
    case "safety_card":
      return {
        level: text("level"),
        title: text("title"),
        triggers: readList(text("triggers")),
        text: text("text"),
        locale: text("locale"),
        isActive: text("isActive") !== "off",
      };
  }
}

/** How "ab 89" and "from 89" begin. */
const from = /^\s*(?:ab|from)\b/i;

/** An empty price is one on request; NaN is refused with the field's name. */
function readPrice(text: string): number | null {
  if (text.trim() === "") return null;
  const cents = readAmount(text);
  return cents === null ? Number.NaN : cents / 100;
}

function readMinutes(text: string): number {
  return text.trim() === "" ? 0 : Number(text);
}

/** One entry a line, or several parted by semicolons. */
function readList(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
