import { regularWeek, writeTime, type RegularSpan } from "@/lib/calendar";
import type { WorkshopContext } from "@/lib/workshops/context";
import { weekdayName } from "../wording/date-names";
import { weeksText } from "../wording/weeks-text";

/** The workshop's facts that every prompt carries, a line each; prices and single days are asked for by tool. */
export function factsText(context: WorkshopContext): string {
  const { name, phone, email, website, address } = context.workshop;
  const week = regularWeek(context).map((spans, index) => {
    const hours = spans.length === 0 ? "closed" : spans.map(spanText).join(" and ");
    return `${weekdayName(index + 1, "en")} ${hours}`;
  });
  return [
    `Workshop: ${name}`,
    `Address: ${address.street}, ${address.postalCode} ${address.city}`,
    phone === null ? null : `Phone: ${phone}`,
    email === null ? null : `Email: ${email}`,
    website === null ? null : `Website: ${website}`,
    `Regular opening hours: ${week.join("; ")}`,
    `Services: ${context.services.map((service) => service.name).join("; ")}`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}

/** `09:00–12:00 (1st and 3rd of the month; nur Abgabe)`. */
function spanText({ from, to, weeks, note }: RegularSpan): string {
  const rule = weeks.length === 0 ? "" : `${weeksText(weeks, "en")} of the month`;
  const beside = [rule, note].filter((it) => it !== "").join("; ");
  return `${writeTime(from)}–${writeTime(to)}${beside && ` (${beside})`}`;
}
