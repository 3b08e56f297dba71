import { describe, expect, it } from "vitest";
import { readHoursForm, refusedFields, toFileWeek } from "@/components/facts/read-hours-form";
import { importOpeningHours } from "@/lib/workshops/import-opening-hours";
import { toFieldIssues } from "@/lib/workshops/field-issues";

type Row = { day?: string; opens?: string; closes?: string; weeks?: string[]; note?: string };

function formOf(days: Record<string, string>, rows: Record<string, Row>): FormData {
  const form = new FormData();
  for (const [key, line] of Object.entries(days)) form.set(key, line);
  for (const [id, { weeks = [], ...fields }] of Object.entries(rows)) {
    form.append("rules", id);
    for (const [name, value] of Object.entries(fields)) form.set(`rule-${id}-${name}`, value);
    for (const week of weeks) form.append(`rule-${id}-weeks`, week);
  }
  return form;
}

const drop = { day: "sat", opens: "9", closes: "12 Uhr", weeks: ["1", "3"], note: "nur Abgabe" };

function refusalOf(form: FormData) {
  const week = readHoursForm(form);
  const { error } = importOpeningHours.safeParse(toFileWeek(week));
  return refusedFields(week, error ? toFieldIssues(error, "openingHours") : []);
}

describe("the form of the regular week", () => {
  it("is read as the workshop file says it: lines as pairs, rows with their rule", () => {
    const form = formOf({ mon: "7:30-12, 13-17.30", sat: "" }, { a: drop });

    expect(toFileWeek(readHoursForm(form))).toMatchObject({
      mon: [
        ["07:30", "12:00"],
        ["13:00", "17:30"],
      ],
      sat: [{ opens: "09:00", closes: "12:00", weeks: [1, 3], note: "nur Abgabe" }],
      sun: [],
    });
    expect(refusalOf(form)).toEqual({ days: [], rules: {} });
  });

  it("puts rows of a day among its line in the order of time", () => {
    const early = { ...drop, opens: "06:00", closes: "07:00", weeks: ["last"] };
    const form = formOf({ sat: "08:00-09:00" }, { a: drop, b: early });

    expect(refusalOf(form)).toEqual({ days: [], rules: {} });
  });

  it.each<[string, Record<string, string>, Record<string, Row>, object]>([
    ["a line that is no time", { sun: "12-9" }, {}, { days: ["sun"], rules: {} }],
    [
      "a row without times",
      {},
      { a: { day: "sat" } },
      { days: [], rules: { a: ["opens", "closes"] } },
    ],
    [
      "an end before the beginning",
      {},
      { a: { ...drop, closes: "8" } },
      { days: [], rules: { a: ["closes"] } },
    ],
    [
      "rows that overlap in the last week",
      {},
      { a: { ...drop, weeks: ["4"] }, b: { ...drop, opens: "10", weeks: ["last"] } },
      { days: [], rules: { b: ["opens"] } },
    ],
    [
      "a row that overlaps with its day's line",
      { sat: "08:00-10:00" },
      { a: drop },
      { days: [], rules: { a: ["opens"] } },
    ],
    [
      "a week that is none",
      {},
      { a: { ...drop, weeks: ["9"] } },
      { days: [], rules: { a: ["weeks"] } },
    ],
    [
      "a note too long",
      {},
      { a: { ...drop, note: "x".repeat(101) } },
      { days: [], rules: { a: ["note"] } },
    ],
  ])("finds the field of %s", (_, days, rows, refused) => {
    expect(refusalOf(formOf(days, rows))).toEqual(refused);
  });

  it("marks a day that has more hours than a day can have, and reads no file as a line", () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, id) => [String(id), drop]));
    const form = formOf({}, many);
    form.set("mon", new File(["x"], "x.txt"));

    expect(refusalOf(form).days).toEqual(["sat"]);
    expect(toFileWeek(readHoursForm(form))["mon"]).toEqual([]);
  });
});
