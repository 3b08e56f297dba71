import Holidays from "date-holidays";
import { locales, type Locale } from "@/lib/core/locales";

/** A public holiday's name in each language. */
type HolidayNames = Readonly<Record<Locale, string>>;

/** Days by region and year; a region's year takes milliseconds to work out and never changes. */
const known = new Map<string, ReadonlyMap<string, HolidayNames>>();

/** Whether shops of an ISO 3166-2 region, or a part of it (`DE-SN`, `DE-BY-A`), are shut by law on a day (`YYYY-MM-DD`); unknown regions have no holidays. */
export function isPublicHoliday(region: string, date: string): boolean {
  return holidaysOf(region, date).has(date);
}

/** What the public holiday of a region on a day (`YYYY-MM-DD`) is called, or null when there is none. */
export function findPublicHoliday(region: string, date: string, locale: Locale): string | null {
  return holidaysOf(region, date).get(date)?.[locale] ?? null;
}

function holidaysOf(region: string, date: string): ReadonlyMap<string, HolidayNames> {
  const year = date.slice(0, 4);
  const key = `${region} ${year}`;
  const days = known.get(key) ?? listPublicHolidays(region, Number(year));
  known.set(key, days);
  return days;
}

function listPublicHolidays(region: string, year: number): ReadonlyMap<string, HolidayNames> {
  const [country = "", state = "", part = ""] = region.split("-");
  const calendar = new Holidays(country, state, part, { types: ["public"] });
  const [german, english] = locales.map((locale) => calendar.getHolidays(year, locale));
  return new Map(
    german?.map(({ date, name }, index) => [
      date.slice(0, 10),
      { de: name, en: english?.[index]?.name ?? name },
    ]),
  );
}
