/** Country, check digits and at least eleven more characters, in any grouping: ISO 13616. */
const shape = /\b[A-Z]{2}\s?\d{2}(?:[\s-]?[A-Z\d]){11,30}\b/g;

/** A text without its bank account numbers: their digits are none to call. The check digits tell them from other capitals. */
export function withoutIbans(text: string): string {
  return text.replace(shape, (match) => {
    const end = endOfIban(match);
    return end === null ? match : ` , ${match.slice(end)}`;
  });
}

/** Where the account number at the beginning of a text ends; words in capitals may follow it ("… 00 BIC ABCD"). */
function endOfIban(text: string): number | null {
  const ends = [...text.matchAll(/[\s-]|$/g)].map(({ index }) => index);
  return ends.find((end) => hasValidCheckDigits(text.slice(0, end).replace(/[\s-]/g, ""))) ?? null;
}

/** The country and its check digits moved to the end, letters counted from 10: the remainder by 97 is 1. */
function hasValidCheckDigits(iban: string): boolean {
  if (iban.length < 15) return false;
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
