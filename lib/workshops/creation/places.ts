import { statesOf } from "@/lib/calendar";
import type { Locale } from "@/lib/core/locales";

/** Countries in which a workshop can begin here, with the clock they live by. */
const timezones = {
  DE: "Europe/Berlin",
  AT: "Europe/Vienna",
  CH: "Europe/Zurich",
  LI: "Europe/Vaduz",
  LU: "Europe/Luxembourg",
  GB: "Europe/London",
  IE: "Europe/Dublin",
  NL: "Europe/Amsterdam",
  BE: "Europe/Brussels",
} as const;

export const startCountries = Object.keys(timezones) as (keyof typeof timezones)[];

/** The country that a region is in: `DE` of `DE-BY-A`. */
export function countryOf(region: string): string {
  return region.split("-", 1).join("");
}

/** The clock of a region's country; null for a country in which nobody can begin. */
export function timezoneOf(region: string): string | null {
  const country = countryOf(region);
  return Object.hasOwn(timezones, country) ? timezones[country as keyof typeof timezones] : null;
}

/** The regions to choose from, `DE-SN` as "Sachsen, Deutschland"; a country without regions stands for itself. */
export function listRegions(locale: Locale): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return startCountries.flatMap((country) => {
    const countryName = names.of(country) ?? country;
    const states = Object.entries(statesOf(country, locale));
    if (states.length === 0) return [{ value: country, label: countryName }];
    return states
      .map(([code, name]) => ({ value: `${country}-${code}`, label: `${name}, ${countryName}` }))
      .toSorted((a, b) => a.label.localeCompare(b.label, locale));
  });
}
