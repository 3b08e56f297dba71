/** Plain arithmetic on `YYYY-MM-DD`, at noon UTC so that no clock change moves a day. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  const [date = day] = at.toISOString().split("T");
  return date;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % 7));
}

/** Whether a text is a day, as in an address that somebody has typed. */
export function isDay(text: unknown): text is string {
  return (
    typeof text === "string" && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

export type CalendarView = "day" | "week";

/** The days that a view shows, in their order. */
export function daysOf(day: string, view: CalendarView): string[] {
  if (view === "day") return [day];
  return Array.from({ length: 7 }, (_, index) => addDays(mondayOf(day), index));
}

/** The days of a view, the last one not included, with a day on either side for whatever time zone. */
export function rangeOf(day: string, view: CalendarView): { from: string; to: string } {
  const first = view === "day" ? day : mondayOf(day);
  return {
    from: `${addDays(first, -1)}T00:00:00Z`,
    to: `${addDays(first, view === "day" ? 2 : 8)}T00:00:00Z`,
  };
}
