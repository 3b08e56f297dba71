/** The codes of 1980 to 2009 in order; they begin anew every thirty years: 49 CFR 565.15, table VII. */
const codes = "ABCDEFGHJKLMNPRSTVWXY123456789";
const firstYear = 1980;
const cycleYears = 30;

/**
 * The model years that a VIN's tenth character may stand for, oldest first, none later than next year; empty for a character that is
 * no year.
 */
export function possibleModelYears(vin: string, thisYear: number): number[] {
  const index = codes.indexOf(vin.charAt(9));
  if (index === -1) return [];
  const years = [0, 1, 2].map((cycle) => firstYear + index + cycle * cycleYears);
  return years.filter((year) => year <= thisYear + 1);
}

/** In North America a letter in the seventh place means 2010 and later, a digit earlier: 49 CFR 565.15(d)(1), cars and light trucks. */
export function isYearOfCycle(vin: string, year: number): boolean {
  return /[A-Z]/.test(vin.charAt(6)) === year >= firstYear + cycleYears;
}
