import { plainCode } from "./contact-rules";

/** Seventeen characters without I, O and Q (ISO 3779). */
const shape = /^[A-HJ-NPR-Z0-9]{17}$/;
/** Letter values and position weights of the check digit: 49 CFR 565.15. */
const values = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
const weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** A vehicle identification number without the blanks and dashes that papers print in it; null when it cannot be one. */
export function normaliseVin(raw: string): string | null {
  const vin = plainCode(raw);
  return shape.test(vin) ? vin : null;
}

/** Whether the ninth character is the right check digit; only North America demands it, Europe fills it freely. */
export function hasValidCheckDigit(vin: string): boolean {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * (values.indexOf(vin.charAt(index)) % 10),
    0,
  );
  const remainder = sum % 11;
  return vin.charAt(8) === (remainder === 10 ? "X" : String(remainder));
}
