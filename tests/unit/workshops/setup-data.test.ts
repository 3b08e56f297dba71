import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locales";
import { listRegions } from "@/lib/workshops";
import { slugProposals, toSlug } from "@/lib/workshops/creation/slugs";
import { timezoneOf } from "@/lib/workshops/creation/places";
import { importService } from "@/lib/workshops/import-catalog";
import { isHolidayRegion } from "@/lib/calendar";
import { isTimeZone } from "@/lib/workshops/import-places";
import { workshopSlug } from "@/lib/workshops/schemas";
import { listUsualJobs, usualJobs } from "@/lib/workshops/setup/usual-jobs";
import jobs from "@/lib/workshops/setup/usual-jobs.json";

describe("the usual jobs", () => {
  it("are sixty and more, well-formed, in both languages", () => {
    expect(() => usualJobs.parse(jobs)).not.toThrow();
    expect(jobs.length).toBeGreaterThanOrEqual(60);
  });

  it.each(locales)("can be taken over as services in %s, each name and key once", (locale) => {
    const listed = listUsualJobs(locale);
    const refused = listed.filter(
      ({ name, category, durationMinutes, synonyms }) =>
        !importService.safeParse({ name, category, durationMinutes, synonyms }).success,
    );

    expect(refused).toEqual([]);
    expect(new Set(listed.map(({ name }) => name.toLowerCase())).size).toBe(listed.length);
    expect(new Set(listed.map(({ key }) => key)).size).toBe(listed.length);
  });
});

describe("regions to begin in", () => {
  it.each(locales)("have holidays, a clock and a name of their own in %s", (locale) => {
    const regions = listRegions(locale);

    expect(regions.length).toBeGreaterThan(50);
    expect(new Set(regions.map(({ label }) => label)).size).toBe(regions.length);
    expect(regions.filter(({ value }) => !isHolidayRegion(value))).toEqual([]);
    expect(regions.filter(({ value }) => !isTimeZone(timezoneOf(value) ?? "")).length).toBe(0);
  });
});

describe("a workshop's name in addresses", () => {
  it.each([
    ["Kfz-Meister Müller & Söhne", "kfz-meister-mueller-und-soehne"],
    ["Garage L’Été", "garage-l-ete"],
    ["  --A--  ", "a"],
    ["Straße 7 GmbH", "strasse-7-gmbh"],
    ["Çetin Oto", "cetin-oto"],
  ])("of %s is %s", (name, slug) => {
    expect(toSlug(name)).toBe(slug);
  });

  it.each(["", "車", "A", "x".repeat(500), "ä".repeat(100), "-".repeat(80)])(
    "is always one that can be taken: %s",
    (name) => {
      const refused = slugProposals({ name, city: "Ölbronn-Dürrn" }).filter(
        (slug) => !workshopSlug.safeParse(slug).success || slug.length < 3 || slug.length > 60,
      );

      expect(refused).toEqual([]);
    },
  );
});
