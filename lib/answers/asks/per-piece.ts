import type { ServiceFact } from "@/lib/workshops/context";

const perPiece =
  /(?:\b(?:je|pro) (?:Stück|Reifen|Rad|Felge|Scheibe|Lampe|Kerze|Stelle|Delle|Teil)\b|\bStückpreis\b|\bper (?:wheel|tyre|tire|piece|item|bulb|dent)\b|\beach\b)/i;

/** Whether a service's price is for one of several things, as the workshop itself says in its name or description. */
export function isPerPiece({ name, description }: ServiceFact): boolean {
  return perPiece.test(`${name}. ${description}`);
}
