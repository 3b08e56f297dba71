import { hasValidCheckDigit } from "@/lib/core/vin";
import { isYearOfCycle, possibleModelYears } from "./model-year";
import { findMaker, regionOf, type Region } from "./wmi";

/** What a VIN says by itself; what it does not say is null. */
export type DecodedVin = {
  vin: string;
  /** False where a check digit is demanded and another one stands there: a letter was misread. */
  valid: boolean;
  /** Europe fills the ninth place freely. */
  checkDigit: "right" | "wrong" | "notDemanded";
  region: Region | null;
  manufacturer: string | null;
  modelYear: number | null;
  /** Several where the code stands for more than one year and nothing tells them apart. */
  possibleModelYears: readonly number[];
};

/** Reads a VIN in its normal form without asking anybody; `thisYear` bounds the model year. */
export function decodeVin(vin: string, thisYear: number): DecodedVin {
  const region = regionOf(vin);
  const isDemanded = region === "northAmerica" || vin.startsWith("L");
  const checkDigit = isDemanded ? (hasValidCheckDigit(vin) ? "right" : "wrong") : "notDemanded";
  const maker = findMaker(vin);
  const years = checkDigit === "wrong" ? [] : yearsOf(vin, thisYear);
  return {
    vin,
    valid: checkDigit !== "wrong",
    checkDigit,
    region,
    manufacturer: maker?.make ?? null,
    modelYear: years.length === 1 ? (years[0] ?? null) : null,
    possibleModelYears: years,
  };
}

function yearsOf(vin: string, thisYear: number): number[] {
  const maker = findMaker(vin);
  const years = possibleModelYears(vin, thisYear).filter((year) => year >= (maker?.firstYear ?? 0));
  if (regionOf(vin) === "northAmerica") return years.filter((year) => isYearOfCycle(vin, year));
  return maker?.isYearAtTenth ? years : [];
}
