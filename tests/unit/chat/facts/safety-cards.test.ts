import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat";
import type { Locale } from "@/lib/core/locales";
import type { SafetyCard, WorkshopContext } from "@/lib/workshops/context";
import { buildWorkshopContext } from "../../../support/build-workshop-context";

const card = (
  level: SafetyCard["level"],
  title: string,
  triggers: string[],
  text: string,
  locale: Locale = "de",
): SafetyCard => ({ id: crypto.randomUUID(), level, title, triggers, text, locale });

const oil = card(
  "red",
  "Öldruck",
  ["Öllampe rot", "Öldrucklampe leuchtet"],
  "Motor sofort abstellen.",
);
const engine = card(
  "amber",
  "Motorkontrollleuchte gelb",
  ["Motorkontrollleuchte gelb", "Motorkontrollleuchte leuchtet"],
  "Höchstens Tempo 90, in den nächsten Tagen kommen.",
);
const blinking = card(
  "red",
  "Motorkontrollleuchte blinkt",
  ["Motorkontrollleuchte blinkt"],
  "Der Katalysator überhitzt.",
);
const washer = card("green", "Wischwasser", ["Wischwasser"], "Einfach nachfüllen.");
const brakesDe = card("red", "Bremspedal weich", ["Bremspedal weich"], "Rufen Sie uns an.");
const brakesEn = card(
  "red",
  "Soft pedal",
  ["Bremspedal weich", "brake pedal soft"],
  "Call us now.",
  "en",
);

const context: WorkshopContext = {
  ...buildWorkshopContext(),
  services: [
    {
      id: crypto.randomUUID(),
      name: "Wischwasser auffüllen",
      category: "Wartung",
      description: "",
      priceMinCents: 900,
      priceMaxCents: 900,
      durationMinutes: 5,
      synonyms: [],
    },
  ],
  safetyCards: [engine, washer, blinking, oil, brakesEn, brakesDe],
};

function ask(question: string, cards = context.safetyCards) {
  return composeAnswer({
    question,
    locale: "de",
    workshop: { ...context, safetyCards: cards },
    passages: [],
    history: [],
    now: new Date("2026-11-20T10:00:00+01:00"),
  });
}

describe("a sign of trouble", () => {
  it.each<[string, SafetyCard]>([
    ["Meine Öllampe leuchtet rot, darf ich noch fahren?", oil],
    ["rote oellampe!!", oil],
    ["Die Öldrucklampe leuchtet. Kann ich damit weiterfahren?", oil],
    ["MKL ist gelb, ist das schlimm?", engine],
    ["Meine Motorkontrolleuchte leuchtet seit gestern", engine],
    ["bei mir blinkt die Motorkontrollleuchte, kann ich weiter fahren?", blinking],
    ["Das Bremspedal ist ganz weich", brakesDe],
    ["My brake pedal feels soft, is it safe to drive?", brakesEn],
    ["Wischwasser ist leer, darf ich so noch fahren?", washer],
  ])("is answered in the workshop's words: %s", (question, expected) => {
    const { reply, answered, sources } = ask(question);

    expect(reply).toContain(expected.text);
    expect(sources).toMatchObject([{ type: "safety", title: expected.title }]);
    expect(answered).toBe(true);
  });

  it("gets the gravest answer when several signs are described", () => {
    const { reply } = ask("Motorkontrollleuchte ist gelb und die Öllampe rot, weiterfahren?");

    expect(reply).toContain(oil.text);
    expect(reply).not.toContain(engine.text);
  });

  it("comes with the level, and with the phone number and a call-back when it is grave", () => {
    const grave = ask("Öllampe rot");
    const minor = ask("MKL gelb, schlimm?");

    expect(grave.reply).toMatch(/nicht weiterfahren/);
    expect(grave.reply).toContain("+493415550142");
    expect(grave.actions).toMatchObject([{ type: "lead" }]);
    expect(minor.reply).not.toContain("+493415550142");
    expect(minor.actions).toEqual([]);
  });

  it("of no card is not judged", () => {
    const { reply, answered, actions } = ask("Es klappert hinten rechts, darf ich noch fahren?");

    expect(reply).toMatch(/aus der Ferne nicht beurteilen/);
    expect(answered).toBe(false);
    expect(actions).toMatchObject([{ type: "lead" }]);
  });
});

describe("a question about something else", () => {
  it("is not answered by a card that only shares its one word", () => {
    const { reply, sources } = ask("Was kostet Wischwasser auffüllen?");

    expect(reply).toContain("9");
    expect(sources).toMatchObject([{ type: "prices" }]);
  });

  it("gets its price beside the card when it describes a sign of trouble too", () => {
    const { reply } = ask("Öllampe rot, und was kostet Wischwasser auffüllen?");

    expect(reply).toContain(oil.text);
    expect(reply).toContain("Wischwasser auffüllen");
  });
});
