import type { useFormatter } from "next-intl";

type Formatter = ReturnType<typeof useFormatter>;

/** Money of models, which is kept in micro-euros. */
export function euros(format: Formatter, microEuros: number): string {
  return format.number(microEuros / 1_000_000, { style: "currency", currency: "EUR" });
}

/** A size in the largest unit that leaves a figure before the point; a megabyte is 1,024² bytes, as in all our limits. */
export function bytes(format: Formatter, size: number): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
  const step = size < 1 ? 0 : Math.min(Math.floor(Math.log2(size) / 10), units.length - 1);
  return format.number(size / 1_024 ** step, {
    style: "unit",
    unit: units[step] ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: step === 0 ? 0 : 1,
  });
}

/** A point in time as people of the operator read it. */
export function moment(format: Formatter, at: string): string {
  return format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" });
}
