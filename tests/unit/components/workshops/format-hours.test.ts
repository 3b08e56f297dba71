import { describe, expect, it } from "vitest";
import { formatDay, formatWeek, weekdayName } from "@/components/workshops/format-hours";
import { formatDuration } from "@/components/workshops/format-duration";
import { hours } from "@/tests/support/build-workshop-context";

describe("formatWeek", () => {
  const week = formatWeek([hours(1, "13:00", "17:30"), hours(1, "07:30", "12:00")], "de");

  it("lists seven days from Monday on by their names", () => {
    expect(week.map((day) => day.name)).toEqual([
      "Montag",
      "Dienstag",
      "Mittwoch",
      "Donnerstag",
      "Freitag",
      "Samstag",
      "Sonntag",
    ]);
  });

  it("sorts the spans of a day and leaves closed days empty", () => {
    expect(week[0]?.spans.map((span) => span.opens)).toEqual(["07:30", "13:00"]);
    expect(week[6]?.spans).toEqual([]);
  });
});

describe("weekdayName", () => {
  it("names weekdays by their ISO number in the reader's language", () => {
    expect(weekdayName(1, "de")).toBe("Montag");
    expect(weekdayName(7, "en")).toBe("Sunday");
    expect(weekdayName(3, "de", "short")).toBe("Mi");
    expect(weekdayName(3, "en", "short")).toBe("Wed");
  });
});

describe("formatDay", () => {
  it("writes a calendar day whatever zone the server is in", () => {
    expect(formatDay("2026-12-24", "de")).toBe("24. Dezember 2026");
    expect(formatDay("2026-12-24", "en")).toBe("24 December 2026");
  });

  it("names the day of the week when asked to, and writes English dates as the British do", () => {
    expect(formatDay("2026-12-24", "de", "full")).toBe("Donnerstag, 24. Dezember 2026");
    expect(formatDay("2026-12-24", "en", "full")).toBe("Thursday, 24 December 2026");
  });
});

describe("formatDuration", () => {
  it.each([
    [0, null],
    [45, { unit: "minutes", value: "45" }],
    [90, { unit: "minutes", value: "90" }],
    [105, { unit: "hours", value: "2" }],
    [210, { unit: "hours", value: "3,5" }],
  ])("gives %s minutes as %o", (minutes, expected) => {
    expect(formatDuration(minutes, "de")).toEqual(expected);
  });
});
