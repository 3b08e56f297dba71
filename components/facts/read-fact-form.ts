import { readPriceRange } from "@/components/knowledge/read-price-range";
import type { FactKind } from "@/lib/workshops/schemas";
import { readDuration } from "./read-duration";

/** Reads a form into the words of the workshop file; what cannot be read is left for its rules to refuse. */
export function readFactForm(kind: FactKind, form: FormData): Record<string, unknown> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  switch (kind) {
    case "service": {
      const { min, max } = readPriceRange(text("priceMin"), text("priceMax"));
      const planned = readPriceRange(text("plannedPriceMin"), text("plannedPriceMax"));
      return {
        name: text("name"),
        category: text("category"),
        description: text("description"),
        priceMin: toUnits(min),
        priceMax: toUnits(max),
        validFrom: text("validFrom") || null,
        validUntil: text("validUntil") || null,
        plannedFrom: text("plannedFrom") || null,
        plannedPriceMin: toUnits(planned.min),
        plannedPriceMax: toUnits(planned.max),
        durationMinutes: readDuration(text("durationMinutes")),
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

/** In whole units, as workshop files say it; NaN is refused with the field's name. */
function toUnits(cents: number | null): number | null {
  return cents === null ? null : cents / 100;
}

/** One entry a line, or several parted by semicolons. */
function readList(text: string): string[] {
  return text
    .split(/[\n;]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
