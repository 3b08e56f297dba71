import type { SlotDay } from "./slot-days";

/** Free slots under the days of the workshop's clock, in order. */
export function slotsByDay(slots: readonly { startsAt: string }[], timezone: string): SlotDay[] {
  const clock = new Intl.DateTimeFormat("sv-SE", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "short",
  });
  const days = new Map<string, SlotDay>();
  for (const { startsAt } of slots) {
    const [day = "", time = ""] = clock.format(new Date(startsAt)).split(" ");
    const entry = days.get(day) ?? { day, slots: [] };
    entry.slots.push({ startsAt, time });
    days.set(day, entry);
  }
  return [...days.values()];
}
