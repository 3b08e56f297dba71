import type { WorkshopContext } from "@/lib/workshops/context";
import { regularSpans } from "../facts/opening-days";
import { weekdayName } from "../wording/date-names";

/** The workshop's facts that every prompt carries, a line each; prices and single days are asked for by tool. */
export function factsText(context: WorkshopContext): string {
  const { name, phone, towPhone, email, website, address } = context.workshop;
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) => {
    const spans = regularSpans(context, day).map(({ opens, closes }) => `${opens}–${closes}`);
    return `${weekdayName(day, "en")} ${spans.length === 0 ? "closed" : spans.join(" and ")}`;
  });
  return [
    `Workshop: ${name}`,
    `Address: ${address.street}, ${address.postalCode} ${address.city}`,
    phone === null ? null : `Phone: ${phone}`,
    towPhone === null ? null : `Recovery service: ${towPhone}`,
    email === null ? null : `Email: ${email}`,
    website === null ? null : `Website: ${website}`,
    `Regular opening hours: ${week.join("; ")}`,
    `Services: ${context.services.map((service) => service.name).join("; ")}`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}
