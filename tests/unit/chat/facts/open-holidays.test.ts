import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const { context, passages } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");

/** Answers on Tuesday, 11 May 2027, the week before Whit Monday. */
const ask = (question: string, openHolidays: string[]) =>
  composeAnswer({
    question,
    locale: "de",
    workshop: { ...context, workshop: { ...context.workshop, openHolidays } },
    passages,
    history: [],
    now: new Date("2027-05-11T10:00:00+02:00"),
  }).reply;

describe("a public holiday on which the team works", () => {
  it("has the hours of its weekday, where others are closed for it", () => {
    const question = "Habt ihr am Pfingstmontag offen?";

    expect(ask(question, [])).toMatch(/geschlossen/);
    expect(ask(question, ["2027-05-17"])).toMatch(/17\.05\.2027.*07:30/);
    expect(ask(question, ["2027-05-17"])).not.toMatch(/geschlossen/);
  });

  it("is named where holidays are asked for in general", () => {
    const question = "Habt ihr an Feiertagen auf?";

    expect(ask(question, [])).not.toMatch(/arbeiten wir/);
    expect(ask(question, ["2027-05-17"])).toContain(
      "Am Montag, 17.05.2027 (Pfingstmontag) arbeiten wir.",
    );
  });

  it("is not warned of beside the week's hours", () => {
    const question = "Wie sind eure Öffnungszeiten?";

    expect(ask(question, [])).toContain("Pfingstmontag");
    expect(ask(question, ["2027-05-17"])).not.toContain("Pfingstmontag");
  });
});
