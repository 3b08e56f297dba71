import type { WorkshopContext } from "@/lib/workshops/context";
import type { CheckedPassage } from "../contradictions/checked-passage";
import { withoutContradictions } from "../contradictions/without-contradictions";
import type { Passage } from "../schemas";
import { amountsIn, withoutPricedRows } from "./priced-rows";

/**
 * What a turn may know of the passages found: nothing that contradicts the typed facts, and no price from a table that nobody has
 * accepted. Engine, model, tools and guards all get their passages through here.
 */
export function tellablePassages(
  passages: readonly Passage[],
  context: WorkshopContext,
): Passage[] {
  return withoutContradictions(withoutOpenPrices(passages), context);
}

/**
 * Passages without the rows of prices that were read from files and pages: an accepted one is in the price list, and no customer
 * hears of another. What the workshop typed itself stays whole.
 */
export function withoutOpenPrices<Item extends CheckedPassage>(passages: readonly Item[]): Item[] {
  return passages.flatMap((passage) => {
    if (passage.kind !== "document" || passage.is_typed === true) return [passage];
    const content = withoutPricedRows(passage.content);
    if (!/\p{L}/u.test(content)) return [];
    const heading = withoutAmount(passage.heading ?? "") || null;
    return [
      {
        ...passage,
        title: withoutAmount(passage.title) || nameOf(passage.title),
        heading,
        content,
      },
    ];
  });
}

/** What is left of a title's parts when those with an amount go: "Ölwechsel ab 89 € | Kfz Beispiel". */
function withoutAmount(title: string): string {
  if (amountsIn(title) === 0) return title;
  return title
    .split(/\s+[-–—|·]\s+/)
    .filter((it) => amountsIn(it) === 0)
    .join(" – ");
}

/** The words before the first figure of a title that is nothing but a priced name. */
function nameOf(title: string): string {
  return title.replace(/[\s(]*\d.*$/s, "").trim() || "…";
}
