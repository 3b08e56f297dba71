import Holidays from "date-holidays";

/** Days by region and year; a region's year takes milliseconds to work out and never changes. */
const known = new Map<string, ReadonlySet<string>>();

/** Whether shops of an ISO 3166-2 region (`DE-SN`) are shut by law on a day (`YYYY-MM-DD`); unknown regions have no holidays. */
export function isPublicHoliday(region: string, date: string): boolean {
  const year = date.slice(0, 4);
  const key = `${region} ${year}`;
  const days = known.get(key) ?? publicHolidays(region, Number(year));
  known.set(key, days);
  return days.has(date);
}

function publicHolidays(region: string, year: number): ReadonlySet<string> {
  const [country = "", state = ""] = region.split("-");
  const holidays = new Holidays(country, state, { types: ["public"] }).getHolidays(year);
  return new Set(holidays.map(({ date }) => date.slice(0, 10)));
}
