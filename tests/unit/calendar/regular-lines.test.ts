import { describe, expect, it } from "vitest";
import { groupByWeeks, regularLines, regularSpans, regularWeek, writeTime } from "@/lib/calendar";
import { buildWorkshopContext, hours } from "@/tests/support/build-workshop-context";

const saxony = buildWorkshopContext();
const written = (openingHours: typeof saxony.openingHours) =>
  regularLines({ openingHours }).map(({ from, to, weeks, spans, isExtra }) =>
    [
      `${from}-${to}`,
      ...(weeks.length > 0 ? [`[${weeks.join()}]`] : []),
      ...spans.map((span) => `${writeTime(span.from)}–${writeTime(span.to)}${span.note}`),
      ...(isExtra ? ["extra"] : []),
    ].join(" "),
  );

describe("the lines of the regular week", () => {
  it("put equal days in a row together, closed ones too", () => {
    expect(written(saxony.openingHours)).toEqual([
      "1-4 07:30–12:00 13:00–17:30",
      "5-5 07:30–14:00",
      "6-7",
    ]);
  });

  it("have one for each set of weeks, hours of every week first", () => {
    const openingHours = [
      hours(6, "14:00", "16:00", { weeks: ["last"] }),
      hours(6, "09:00", "12:00"),
      hours(6, "13:00", "14:00", { weeks: ["last"] }),
      hours(7, "09:00", "12:00", { weeks: [1], note: "!" }),
    ];

    expect(written(openingHours)).toEqual([
      "1-5",
      "6-6 09:00–12:00",
      "6-6 [last] 13:00–14:00 14:00–16:00 extra",
      "7-7 [1] 09:00–12:00!",
    ]);
  });

  it("tell days apart by rule and note alone", () => {
    const openingHours = [
      hours(1, "09:00", "12:00"),
      hours(2, "09:00", "12:00", { weeks: [1] }),
      hours(3, "09:00", "12:00", { note: "!" }),
    ];

    expect(written(openingHours)).toHaveLength(4);
  });

  it("say all that is stated, each day once", () => {
    const lines = regularLines(saxony);
    const days = lines.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, offset) => from + offset),
    );

    expect(days).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(regularWeek(saxony).flat()).toHaveLength(saxony.openingHours.length);
    expect(groupByWeeks(regularSpans(saxony, 1))).toHaveLength(1);
  });
});
