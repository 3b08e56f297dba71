import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openText } from "@/widget/i18n/open-text";
import { previewConfig } from "@/widget/protocol/preview";

const at = (opensAt: string | null, openNow = false) => ({
  ...previewConfig,
  openNow,
  opensAt,
  timezone: "Europe/Berlin",
});

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-19T20:00:00+01:00") }));
afterEach(() => void vi.useRealTimers());

describe("openText", () => {
  test("says when a closed workshop opens next, by its own clock", () => {
    expect(openText(at("2026-11-20T06:30:00Z"), "de")).toBe("Geschlossen, öffnet Fr., 07:30");
    expect(openText(at("2026-11-20T16:30:00Z"), "en")).toBe("Closed, opens Fri 17:30");
  });

  test("names the date once the weekday alone would mislead", () => {
    expect(openText(at("2027-01-04T06:30:00Z"), "de")).toContain("4. Jan");
  });

  test("says the plain truth when it is open, or nobody knows when it opens", () => {
    expect(openText(at(null, true), "de")).toBe("Jetzt geöffnet");
    expect(openText(at(null), "de")).toBe("Jetzt geschlossen");
  });
});
