const shape =
  /^(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,6}(?:[.,]\d{1,2})?)$/;

/** Reads what a person types as a price: `89`, `89,5`, `1.299,00`, `1,299.00`; null when it is none. In cents. */
export function readAmount(text: string): number | null {
  const bare = text.replace(/[\s€£]|EUR|GBP|CHF/gi, "");
  if (!shape.test(bare)) return null;
  const cents = /[.,](\d{1,2})$/.exec(bare)?.[1] ?? "";
  const whole = cents === "" ? bare : bare.slice(0, -cents.length - 1);
  return Number(whole.replace(/\D/g, "")) * 100 + Number(cents.padEnd(2, "0"));
}

/** Writes cents as they are typed: `89`, `89,50`. */
export function writeAmount(cents: number, decimalMark: "," | "."): string {
  const whole = Math.floor(cents / 100);
  const rest = cents % 100;
  return rest === 0 ? String(whole) : `${whole}${decimalMark}${String(rest).padStart(2, "0")}`;
}
