/** An amount as people type it ("1.249,50", "249", "249.5") in cents; null for an empty field, NaN for what is none. */
export function readCents(text: string): number | null {
  if (text === "") return null;
  const plain = text.replace(/[\s€]/g, "");
  // The last sign before one or two digits parts the cents; all others group.
  const [, whole = "", cents = ""] = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === "") return Number.NaN;
  return Number(whole.replace(/[.,]/g, "")) * 100 + Number(cents.padEnd(2, "0"));
}
