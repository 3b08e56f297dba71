import { describe, expect, it } from "vitest";
import { spreadSlots } from "@/lib/appointments";

const at = (time: string) => ({ startsAt: `2026-12-${time}:00Z` });
const chosen = (...times: string[]) =>
  spreadSlots(times.map(at), 3).map(({ startsAt }) => startsAt.slice(8, 16));

describe("the free times that are named", () => {
  it("are the first, one later that day and one of another day", () => {
    const day = ["08:00", "08:30", "09:00", "10:00", "11:00"];
    const slots = ["01", "02"].flatMap((date) => day.map((time) => `${date}T${time}`));

    expect(chosen(...slots)).toEqual(["01T08:00", "01T10:00", "02T08:00"]);
  });

  it("are all there are where there are few", () => {
    expect(chosen()).toEqual([]);
    expect(chosen("01T08:00", "01T08:30")).toEqual(["01T08:00", "01T08:30"]);
    expect(chosen("01T08:00", "01T08:30", "01T08:45", "01T09:00")).toEqual([
      "01T08:00",
      "01T08:30",
      "01T08:45",
    ]);
  });
});
