import { plainSigns } from "./contact-rules";

/** District, letters, number, and E (electric) or H (historic): FZV annex 2; eight characters at most. */
const german = /^([A-ZÄÖÜ]{1,3})\s([A-Z]{1,2})\s?([1-9]\d{0,3})\s?([EH]?)$/;
/** The same without any separator; where the district ends is then unknown. */
const germanRunTogether = /^([A-ZÄÖÜ]{1,3}[A-Z]{1,2})([1-9]\d{0,3})([EH]?)$/;
/** Current British style since September 2001: area, age identifier, three letters. */
const british = /^([A-Z]{2}\d{2})\s?([A-Z]{3})$/;
const germanLengthMax = 8;

/**
 * Writes a licence plate the way the plate shows it (`L AB 123E`, `YK21 ABC`), or returns null when it is none of `country`.
 * `LAB123` keeps its letters together: L AB 123 and LA B 123 are two cars.
 */
export function normalisePlate(raw: string, country: string): string | null {
  // Dashes, and dots where the seals are.
  const plate = plainSigns(raw)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  if (country === "DE") return normaliseGerman(plate);
  if (country === "GB") return british.exec(plate)?.slice(1).join(" ") ?? null;
  return null;
}

function normaliseGerman(plate: string): string | null {
  const spaced = german.exec(plate) ?? germanRunTogether.exec(plate);
  if (spaced === null) return null;
  const parts = spaced.slice(1).filter((part) => part !== "");
  if (parts.join("").length > germanLengthMax) return null;
  const suffix = spaced.at(-1) ?? "";
  const visible = suffix === "" ? parts : parts.slice(0, -1);
  return `${visible.join(" ")}${suffix}`;
}
