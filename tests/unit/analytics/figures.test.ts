import { describe, expect, it } from "vitest";
import { countsOf, toFigures, type Sum } from "@/lib/analytics/figures";
import { percentileOf } from "@/lib/analytics/percentile";
import { toSeries } from "@/lib/analytics/series";
import { timeSaved } from "@/lib/analytics/time-saved";

const sums: Sum[] = [
  ["conversation", "all", "", 10, 0],
  ["conversation", "locale", "de", 7, 0],
  ["conversation", "locale", "en", 3, 0],
  ["question", "all", "", 30, 0],
  ["answer", "all", "", 28, 0],
  ["answer", "outcome", "sourced", 20, 0],
  ["answer", "outcome", "abstained", 5, 0],
  ["answer", "outcome", "handed_over", 3, 0],
  ["first_response", "all", "", 10, 4_000],
  ["first_response", "seconds", "60", 5, 300],
  ["first_response", "seconds", "120", 4, 480],
  ["first_response", "seconds", "3200", 1, 3_220],
  ["step", "all", "", 20, 0],
  ["step", "step", "answered", 9, 0],
  ["step", "step", "lead", 4, 0],
  ["step", "step", "appointment", 2, 0],
  ["step", "step", "kept", 1, 0],
  ["wrong", "all", "", -1, 0],
  ["model", "all", "", 6, 4_400],
];

describe("figures", () => {
  it("are the sums by their names, each event once", () => {
    expect(toFigures(sums)).toMatchObject({
      conversations: 10,
      questions: 30,
      answers: 28,
      sourced: 20,
      abstained: 5,
      handedOver: 3,
      responseP50: 60,
      responseP90: 120,
      steps: { answered: 9, lead: 4, appointment: 2, kept: 1 },
      modelCalls: 6,
      costMicroEuros: 4_400,
    });
  });

  it("are never below nothing, when what was counted earlier is taken back in the span", () => {
    expect(toFigures(sums).wrong).toBe(0);
  });

  it("of nothing are nothing, and no percentile is made up", () => {
    expect(toFigures([])).toMatchObject({ conversations: 0, responseP50: null, responseP90: null });
  });

  it("list labels the most counted first", () => {
    expect(countsOf(sums, "conversation", "locale")).toEqual([
      { label: "de", quantity: 7 },
      { label: "en", quantity: 3 },
    ]);
  });
});

describe("a percentile", () => {
  it("is a value that occurs, by how often each does", () => {
    const values = [
      { value: 30, quantity: 1 },
      { value: 10, quantity: 8 },
      { value: 20, quantity: 1 },
    ];
    expect([0.5, 0.8, 0.9, 1].map((share) => percentileOf(values, share))).toEqual([
      10, 10, 20, 30,
    ]);
  });
});

describe("time saved", () => {
  it("is counts times minutes, without answers called wrong", () => {
    const figures = { ...toFigures(sums), wrong: 2 };
    // 18 answers of 1 to 3 minutes, 4 requests of 2 to 4, 2 appointments of 3 to 6.
    expect(timeSaved(figures)).toEqual({ least: 18 + 8 + 6, most: 54 + 16 + 12 });
  });

  it("is never less than nothing", () => {
    expect(timeSaved({ ...toFigures([]), wrong: 5 })).toEqual({ least: 0, most: 0 });
  });
});

describe("the course of a span", () => {
  it("has a point for each day, also those on which nothing happened", () => {
    const { step, points } = toSeries([["2026-11-29", "question", 4]], "2026-11-28", "2026-11-30");
    expect(step).toBe("day");
    expect(points.map(({ from, questions }) => [from, questions])).toEqual([
      ["2026-11-28", 0],
      ["2026-11-29", 4],
      ["2026-11-30", 0],
    ]);
  });

  it("goes by week and by month where days are too many, and loses none", () => {
    const days = [
      ["2026-01-01", "question", 1],
      ["2026-11-30", "question", 2],
    ] as const;
    const year = toSeries(days, "2025-12-01", "2026-11-30");
    const years = toSeries(days, "2023-12-02", "2026-11-30");

    expect([year.step, years.step]).toEqual(["week", "month"]);
    expect(year.points.reduce((sum, { questions }) => sum + questions, 0)).toBe(3);
    expect(years.points).toHaveLength(36);
    expect(years.points.reduce((sum, { questions }) => sum + questions, 0)).toBe(3);
  });

  it("of one day is one point", () => {
    expect(toSeries([], "2026-11-30", "2026-11-30").points).toHaveLength(1);
  });
});
