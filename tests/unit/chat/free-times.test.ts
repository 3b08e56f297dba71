import { describe, expect, it } from "vitest";
import type { OfferedTimes } from "@/lib/chat";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { freeTimes } from "@/lib/chat/free-times";
import type { HistoryMessage } from "@/lib/chat/schemas";
import { toStorable } from "@/lib/chat/to-storable";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const workshop = buildWorkshopContext({});
const warnings: string[] = [];
const log = { info: () => {}, warn: (event: string) => warnings.push(event), error: () => {} };

const times: OfferedTimes = {
  text: "Frei ist …",
  action: {
    type: "slots",
    page: "/book/muster",
    times: [{ at: "2026-12-02T09:00:00.000Z", label: "Mi., 2.12., 10:00" }],
  },
};
const isAway = () => Promise.reject(new Error("away"));
const answer = (question: string, history: HistoryMessage[] = []) =>
  toStorable(
    composeAnswer({
      question,
      locale: "de",
      workshop,
      passages: [],
      history,
      now: new Date("2026-12-01T09:00:00Z"),
    }),
    workshop,
  );
const offered = (question: string, history: HistoryMessage[] = []) =>
  freeTimes({ offerTimes: async () => times, log }, answer(question, history), history);

describe("free times", () => {
  it("stand beside a wish for an appointment, once", async () => {
    const wish = "Ich hätte gern einen Termin.";
    expect(await offered(wish)).toEqual(times);

    const { reply: body, topic } = answer(wish);
    expect(await offered("Mia Lang", [{ author: "bot", body, topic }])).toBeNull();
  });

  it("stand beside nothing else", async () => {
    expect(await offered("Wann habt ihr morgen offen?")).toBeNull();
  });

  it("are left out when they cannot be had", async () => {
    const told = answer("Ich hätte gern einen Termin.");

    expect(await freeTimes({ offerTimes: isAway, log }, told, [])).toBeNull();
    expect(warnings).toEqual(["free_times_unknown"]);
  });
});
