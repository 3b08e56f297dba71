import type { ServiceFact } from "@/lib/workshops/context";
import type { GuardFacts } from "./guard-facts";
import { namedServices } from "./named-services";
import { readQuantities } from "./quantities";
import type { Quantity } from "./quantity";

const totalWord =
  /\b(?:zusammen|insgesamt|gesamt\w*|summe|in summe|alles in allem|total|together|altogether|in all|overall|combined)\b/iu;

/**
 * Whether an amount or a duration is the sum that its sentence calls it: of the services named in this reply, or of the
 * amounts said in it. Everything is added up here again.
 */
export function isSumOf(
  said: Quantity,
  others: readonly Quantity[],
  sentence: string,
  { context, said: earlier }: GuardFacts,
): boolean {
  if (!totalWord.test(sentence)) return false;
  const [value = ""] = said.values;
  const services = namedServices([...earlier, sentence].join("\n"), context);
  if (said.kind === "duration") return value === `${sumBy(services, "durationMinutes")} min`;
  if (said.kind !== "money") return false;
  const [cents, currency] = value.split(" ");
  if (currency !== context.workshop.currency) return false;
  const amounts = others.concat(earlier.flatMap(readQuantities)).flatMap(({ kind, values }) => {
    const [amount = "", unit] = (values[0] ?? "").split(" ");
    return kind === "money" && unit === currency ? [Number(amount)] : [];
  });
  const isSumOfAmounts =
    amounts.length >= 2 && amounts.reduce((sum, amount) => sum + amount, 0) === Number(cents);
  const isSumOfServices =
    services.length >= 2 &&
    [sumBy(services, "priceMinCents"), sumBy(services, "priceMaxCents")].includes(Number(cents));
  return isSumOfAmounts || isSumOfServices;
}

function sumBy(
  services: readonly ServiceFact[],
  field: "durationMinutes" | "priceMinCents" | "priceMaxCents",
): number | null {
  const values = services.map((service) => service[field]);
  return values.every((value) => value !== null)
    ? values.reduce((sum, value) => sum + value, 0)
    : null;
}
