import { Temporal } from "temporal-polyfill";

/** What is tested: the law has other intervals for each. */
export type InspectedVehicle = "car" | "motorbike";

/** The law that says when a vehicle is due for its roadworthiness test. Intervals in months. */
export type InspectionRule = {
  vehicle: InspectedVehicle;
  /** How the law is cited to customers. */
  source: string;
  first: number;
  next: number;
};

/**
 * By ISO 3166-1 alpha-2 country. DE: § 29 StVZO with annex VIII no. 2.1.1 (motorbikes: every 24 months) and 2.1.2.1 (passenger cars:
 * 36 months after the first registration, then 24). GB: Road Traffic Act 1988, section 47 (both: three years after registration, then
 * yearly; four years in Northern Ireland, which this does not cover).
 */
const rules: Readonly<Record<string, readonly InspectionRule[]>> = {
  DE: [
    { vehicle: "car", source: "§ 29 StVZO, Anlage VIII", first: 36, next: 24 },
    { vehicle: "motorbike", source: "§ 29 StVZO, Anlage VIII", first: 24, next: 24 },
  ],
  GB: [
    { vehicle: "car", source: "Road Traffic Act 1988, section 47", first: 36, next: 12 },
    { vehicle: "motorbike", source: "Road Traffic Act 1988, section 47", first: 36, next: 12 },
  ],
};

/** What a customer says of their car's past. */
export type InspectionHistory =
  | { kind: "firstRegistration"; month: Temporal.PlainYearMonth }
  | { kind: "lastInspection"; month: Temporal.PlainYearMonth };

/** A country's rule for a vehicle, or null where none is known. */
export function inspectionRuleOf(
  country: string,
  region: string,
  vehicle: InspectedVehicle = "car",
): InspectionRule | null {
  if (region === "GB-NIR") return null;
  return rules[country]?.find((rule) => rule.vehicle === vehicle) ?? null;
}

/**
 * The month in which a vehicle is due. Null when that hangs on an inspection nobody spoke of: a first one that lies behind.
 */
export function inspectionDue(
  { kind, month }: InspectionHistory,
  { first, next }: InspectionRule,
  today: Temporal.PlainDate,
): Temporal.PlainYearMonth | null {
  const due = month.add({ months: kind === "firstRegistration" ? first : next });
  const isBehind = Temporal.PlainYearMonth.compare(due, today.toPlainYearMonth()) < 0;
  return isBehind && kind === "firstRegistration" ? null : due;
}
