import type { SaidFact } from "@/lib/understanding";
import { limitsIn, type Limit } from "./limits-in";

/** What a customer's number is compared as: years of a tyre are its age. */
type Measured = { dimension: Limit["dimension"]; value: number };

/**
 * Whether what the customer said lies within the limit that the shown texts set; null where they set none on that, or more than one, so
 * that which one counts is not certain. "Unter 25" and "über 75" mostly say when something else holds: only a refusal is one.
 */
export function limitVerdict(
  said: readonly SaidFact[],
  shown: readonly string[],
  thisYear: number,
): "yes" | "no" | null {
  const limits = shown.flatMap(limitsIn);
  const verdicts = said.flatMap((fact) => {
    const measured = measureOf(fact, thisYear);
    const own = limits.filter(({ dimension }) => dimension === measured?.dimension);
    const isOneOfEach = own.every(
      (it, at) => own.findIndex(({ isUpper }) => isUpper === it.isUpper) === at,
    );
    return measured === null || !isOneOfEach ? [] : own.map((it) => allows(measured.value, it));
  });
  if (verdicts.includes("no")) return "no";
  return verdicts.length > 0 && verdicts.every((it) => it === "yes") ? "yes" : null;
}

function allows(value: number, limit: Limit): "yes" | "no" | null {
  const isIn = isWithin(value, limit);
  if (limit.isRefused) return isIn ? "no" : null;
  if (limit.isOpen && !limit.isRule) return null;
  return isIn ? "yes" : "no";
}

function isWithin(value: number, { isUpper, isOpen, bound }: Limit): boolean {
  if (value === bound) return !isOpen;
  return isUpper ? value < bound : value > bound;
}

function measureOf({ kind, value }: SaidFact, thisYear: number): Measured | null {
  switch (kind) {
    case "weightKg":
      return { dimension: "weight", value };
    case "heightCm":
    case "lengthCm":
    case "widthCm":
      return { dimension: "size", value };
    case "ageYears":
      return { dimension: "age", value };
    case "tyreYear":
      return { dimension: "age", value: thisYear - value };
    case "distanceKm":
      return { dimension: "distance", value };
    case "modelYear":
    case "firstRegistrationYear":
      return { dimension: "year", value };
    case "rimInches":
      return { dimension: "inches", value };
    case "persons":
      return { dimension: "persons", value };
    // How long and how much are seldom a matter of yes or no: "ab 20 Minuten Verspätung verschieben wir".
    case "mileageKm":
    case "minutes":
    case "days":
    case "amountCents":
      return null;
  }
}
