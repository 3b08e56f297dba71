import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import * as calendar from "@/lib/calendar";
import * as oldDays from "@/lib/chat/facts/opening-days";
import * as oldStretches from "@/lib/chat/facts/stretches";
import * as oldVerbs from "@/lib/workshops";
import { readdirSync } from "node:fs";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const files = readdirSync("tests/eval/workshops").map((name) => `tests/eval/workshops/${name}`);
const start = Temporal.PlainDate.from("2026-11-01");

describe.each(files)("the new calendar says what the old ones said: %s", (path) => {
  const { context } = readWorkshopInMemory(path);
  it("on every day of two years", () => {
    for (let i = 0; i < 800; i += 1) {
      const date = start.add({ days: i });
      const now = calendar.openDay(context, date);
      const was = oldDays.openingDay(context, date, "de");
      expect(
        now.spans.map(({ from, to }) => ({
          opens: calendar.writeTime(from),
          closes: calendar.writeTime(to),
        })),
      ).toEqual(was.spans);
      expect(now.closed?.kind).toBe(was.closed?.kind);
      for (const minute of [0, 450, 725, 1010, 1390]) {
        const time = calendar.writeTime(minute);
        const local = { today: date, time };
        const next = calendar.nextOpening(context, { date, minute });
        const wasNext = oldDays.nextOpening(context, local, "de");
        if (calendar.isOpen(context, { date, minute: minute - 1 }) === false) {
          expect(next && `${next.date} ${calendar.writeTime(next.span.from)}`).toBe(
            wasNext && `${wasNext.date} ${wasNext.opens}`,
          );
        }
        const closing = calendar.closingAfter(context, { date, minute });
        const wasClosing = oldStretches.closingAfter(context, local, "de");
        expect(
          closing && closing !== "always"
            ? `${closing.date} ${calendar.writeTime(closing.minute)}`
            : closing,
        ).toBe(
          wasClosing && wasClosing !== "always"
            ? `${wasClosing.date} ${wasClosing.closes}`
            : wasClosing,
        );
        const instant = calendar.instantOf({ date, minute }, context.workshop.timezone);
        expect(calendar.isOpenAt(context, instant)).toBe(oldVerbs.isOpenAt(context, instant));
      }
      if (i % 50 === 0) {
        expect(
          calendar
            .holidaysAhead(context, date, 370)
            .filter((h) => !h.isOpen)
            .map((h) => h.names.de),
        ).toEqual(oldDays.holidaysAhead(context, date, 370, "de").map((h) => h.name));
      }
    }
  });
});
