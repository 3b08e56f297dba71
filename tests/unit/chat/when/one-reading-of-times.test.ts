import { describe, expect, it } from "vitest";
import { readQuantities } from "@/lib/chat/guards/quantities";
import { readTimeOfDay } from "@/lib/chat/when/time-of-day";
import { fold } from "@/lib/knowledge";

const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return String(hours * 60 + minutes);
};

describe("a clock time in a question and in a reply", () => {
  it.each([
    ["um 8 Uhr abends", "20:00"],
    ["abends um 8 Uhr", "20:00"],
    ["5 Uhr früh", "05:00"],
    ["um 12 Uhr nachts", "00:00"],
    ["nachts um 3 Uhr", "03:00"],
    ["halb 8 abends", "19:30"],
    ["8 o'clock in the evening", "20:00"],
    ["12 Uhr mittags", "12:00"],
  ])("is the same hour: %s", (text, time) => {
    const [said] = readQuantities(text).filter(({ kind }) => kind === "time");

    expect(readTimeOfDay(fold(text))?.value).toMatchObject({ time });
    expect(said?.values).toContain(minutesOf(time));
    expect(said?.values.filter((value) => value !== "1440")).toHaveLength(1);
  });
});
