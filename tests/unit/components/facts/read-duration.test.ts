import { describe, expect, it } from "vitest";
import { readDuration } from "@/components/facts/read-duration";

describe("how long a job takes", () => {
  it.each([
    ["", 0],
    ["  ", 0],
    ["90", 90],
    ["90 min", 90],
    ["45 Min.", 45],
    ["1 Minute", 1],
    ["4 Stunden", 240],
    ["1 Stunde", 60],
    ["4 Std.", 240],
    ["4h", 240],
    ["4 h", 240],
    ["1,5 Stunden", 90],
    ["1.5 hours", 90],
    ["0,25 h", 15],
    ["1 h 30 min", 90],
    ["1h30", 90],
    ["1 Std. 30 Min.", 90],
    ["2 Stunden und 15 Minuten", 135],
    ["1 hour and 30 minutes", 90],
    ["1:30", 90],
    ["1:30 h", 90],
    ["ca. 2 Stunden", 120],
    ["about 45 minutes", 45],
  ])("is read from %j", (text, minutes) => {
    expect(readDuration(text)).toBe(minutes);
  });

  it.each([
    "bald",
    "4 Tage",
    "1:75",
    "1,5",
    "-3",
    "4 Stunden 4 Stunden",
    "h",
    "1 h bis 2 h",
    "∞",
    "1e3",
  ])("is not guessed from %j", (text) => {
    expect(readDuration(text)).toBeNaN();
  });
});
