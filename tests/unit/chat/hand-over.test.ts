import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json").context;
const northgate = readWorkshopInMemory("supabase/demo/northgate-garage.json").context;

/** Asks for a person on a Friday in November. */
const ask = (workshop: typeof brandt, time: string, told = {}) =>
  composeAnswer({
    question:
      workshop === brandt ? "Ich möchte mit einem Menschen sprechen" : "I want to talk to a person",
    locale: workshop.workshop.locale,
    workshop,
    passages: [],
    history: [],
    told,
    now: new Date(`2026-11-20T${time}Z`),
  });

describe("a hand-over", () => {
  it.each([
    [brandt, "09:00:00", "Einen Moment bitte"],
    [northgate, "10:00:00", "One moment please"],
  ])("promises a person while somebody is there: %#", (workshop, time, promise) => {
    const { reply, actions } = ask(workshop, time);

    expect(reply).toContain(promise);
    expect(actions).toEqual([{ type: "handoff" }]);
  });

  it.each([
    [brandt, "Im Moment ist niemand im Betrieb.", "ab 07:30 Uhr", "Unter welcher Nummer"],
    [northgate, "Nobody is in at the moment.", "from 0", "Which number"],
  ])("says when somebody is there again and asks for a number: %#", (workshop, ...said) => {
    const { reply, actions, sources } = ask(workshop, "23:00:00");

    for (const text of said) expect(reply).toContain(text);
    expect(actions.map(({ type }) => type)).toEqual(["handoff", "lead"]);
    expect(sources.map(({ type }) => type)).toEqual(["hours"]);
    expect(sources[0]?.rows).toEqual([{ kind: "hours", id: workshop === brandt ? "1" : "6" }]);
  });

  it("asks for no number that was told already, and fills the form with it", () => {
    const { reply, actions } = ask(brandt, "23:00:00", { phone: "+493415550166" });

    expect(reply).not.toContain("Unter welcher Nummer");
    expect(actions).toContainEqual(
      expect.objectContaining({ type: "lead", phone: "+493415550166" }),
    );
  });
});
