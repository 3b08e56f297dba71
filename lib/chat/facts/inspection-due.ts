import { Temporal } from "temporal-polyfill";

/** The law that says when a passenger car is due for its roadworthiness test. Intervals in months. */
export type InspectionRule = {
  /** How the law is cited to customers. */
  source: string;
  first: number;
  next: number;
};

/**
 * By ISO 3166-1 alpha-2 country. DE: § 29 StVZO with annex VIII no. 2.1.2.1 (passenger cars: 36 months after the first registration,
 * then 24). GB: Road Traffic Act 1988, section 47 (three years after registration, then yearly; four years in Northern Ireland,
 * which this does not cover).
 */
const rules: Readonly<Record<string, InspectionRule>> = {
  DE: { source: "§ 29 StVZO, Anlage VIII", first: 36, next: 24 },
  GB: { source: "Road Traffic Act 1988, section 47", first: 36, next: 12 },
};

/** What a customer says of their car's past. */
export type InspectionHistory =
  | { kind: "firstRegistration"; month: Temporal.PlainYearMonth }
  | { kind: "lastInspection"; month: Temporal.PlainYearMonth };

/** The rule of a country, or null where none is known. */
export function inspectionRuleOf(country: string, region: string): InspectionRule | null {
  return region === "GB-NIR" ? null : (rules[country] ?? null);
}

/**
 * The month in which a passenger car is due. Null when that hangs on an inspection nobody spoke of: a first one that lies behind.
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
