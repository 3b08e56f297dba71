import Holidays from "date-holidays";
import { locales, type Locale } from "@/lib/core/locales";

/** A public holiday's name in each language. */
export type HolidayNames = Readonly<Record<Locale, string>>;

/** Days by region and year; a region's year takes milliseconds to work out and never changes. */
const known = new Map<string, ReadonlyMap<string, HolidayNames>>();

/**
 * The public holiday on which shops of a region are shut by law on a day (`YYYY-MM-DD`), or null. The region is ISO 3166-2, or a part of
 * one with holidays of its own (`DE-SN`, `DE-BY-A`); unknown regions have no holidays.
 */
export function publicHoliday(region: string, date: string): HolidayNames | null {
  return holidaysOf(region, date).get(date) ?? null;
}

/**
 * Whether public holidays of this ISO 3166-2 region, of this country as a whole, or of a part of the region that has holidays of its
 * own (`DE-BY-A`, Augsburg) are known.
 */
export function isHolidayRegion(region: string): boolean {
  const [country = "", state, part, ...more] = region.split("-");
  const calendar = new Holidays();
  if (more.length > 0 || !Object.hasOwn(calendar.getCountries(), country)) return false;
  if (state === undefined) return true;
  if (!Object.hasOwn(calendar.getStates(country) ?? {}, state)) return false;
  return part === undefined || Object.hasOwn(calendar.getRegions(country, state) ?? {}, part);
}

/** The regions of a country by their codes (`SN`), with their names in a language; none for a country without any. */
export function statesOf(country: string, locale: Locale): Readonly<Record<string, string>> {
  return new Holidays().getStates(country, locale) ?? {};
}

function holidaysOf(region: string, date: string): ReadonlyMap<string, HolidayNames> {
  const [year = ""] = date.split("-");
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
    german?.map(({ date, name }, index) => {
      // With the time at which it begins: "2026-12-25 00:00:00".
      const [day = ""] = date.split(" ");
      return [day, { de: name, en: english?.[index]?.name ?? name }];
    }),
  );
}
