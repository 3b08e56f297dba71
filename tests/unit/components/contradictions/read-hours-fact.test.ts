import { describe, expect, it } from "vitest";
import { readHoursFact } from "@/components/contradictions/read-hours-fact";
import { findContradictions } from "@/lib/chat/contradictions/find-contradictions";
import { buildWorkshopContext, hours } from "@/tests/support/build-workshop-context";

describe("the hours that stand against a text", () => {
  it("are read as the check writes them, days together and with their weeks", () => {
    const plain = buildWorkshopContext();
    const context = {
      ...plain,
      openingHours: [...plain.openingHours, hours(6, "09:00", "12:00", { weeks: [1, "last"] })],
    };
    const passage = {
      id: "00000000-0000-4000-8000-000000000001",
      kind: "document" as const,
      title: "Text",
      heading: null,
      content: "Wir haben montags bis samstags von 8 bis 18 Uhr geöffnet.",
      score: 1,
    };
    const [row] = findContradictions(context, [passage]);

    expect(readHoursFact(row?.fact ?? "")).toEqual([
      { from: 1, to: 4, weeks: [], times: "07:30–12:00, 13:00–17:30" },
      { from: 5, to: 5, weeks: [], times: "07:30–14:00" },
      { from: 6, to: 6, weeks: [1, "last"], times: "09:00–12:00" },
    ]);
  });
});
