import { readAmount } from "./read-amount";

/** A price as typed in two fields, in cents; a field that cannot be read is NaN. */
export type TypedPrice = {
  /** Null for an empty field: priced on request. */
  min: number | null;
  /** Null where the price is open upwards, or on request. */
  max: number | null;
};

/** How "ab 89" and "from 89" begin. */
const openUpwards = /^\s*(?:ab|from)\b/i;

/** Reads "from" and "to": one price alone is a range of one, "ab 89" alone has no end. */
export function readPriceRange(least: string, most: string): TypedPrice {
  const bare = least.replace(openUpwards, "");
  if (most.trim() !== "") return { min: readCents(bare), max: readCents(most) };
  return { min: readCents(bare), max: bare === least ? readCents(bare) : null };
}

function readCents(text: string): number | null {
  return text.trim() === "" ? null : (readAmount(text) ?? Number.NaN);
}
