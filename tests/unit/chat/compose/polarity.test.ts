import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import type { Passage } from "@/lib/chat/schemas";
import type { ServiceFact, WorkshopContext } from "@/lib/workshops/context";
import { buildWorkshopContext } from "../../../support/build-workshop-context";

const service = (name: string, description = "", cents = 10_000): ServiceFact => ({
  id: crypto.randomUUID(),
  name,
  category: "",
  description,
  priceMinCents: cents,
  priceMaxCents: cents,
  durationMinutes: 60,
  synonyms: [],
});
const context: WorkshopContext = {
  ...buildWorkshopContext(),
  services: [
    service("Steinschlag reparieren", "Je Stelle. Nicht im Sichtfeld des Fahrers."),
    service("Zahnriemen wechseln", "Satz mit Rollen. Nur Vierzylinder."),
    service("Ölwechsel", "Mit Filter.", 9_000),
    service("Klimaservice", "", 12_000),
    service("Winterreifen 225/45 R17", "Vier Stück fertig montiert.", 48_000),
  ],
};
const faq: Passage = {
  id: "00000000-0000-4000-8000-000000000001",
  kind: "faq",
  title: "Gibt es einen Ersatzwagen?",
  heading: null,
  content: "Ja, ein Kleinwagen für 25 € am Tag. Mindestalter 21 Jahre.",
  score: 1,
};
const ask = (question: string) =>
  composeAnswer({
    question,
    locale: "de",
    workshop: context,
    passages: [faq],
    history: [],
    now: new Date("2026-11-30T10:00:00+01:00"),
  });

describe("yes", () => {
  it.each([
    "Macht ihr Ölwechsel?",
    "Macht ihr Ölwechsel beim Golf?",
    "Habt ihr einen Ersatzwagen?",
  ])("is said where the evidence says it: %s", (question) => {
    expect(ask(question).reply).toMatch(/^Ja, /);
  });

  it.each([
    "Könnt ihr einen Steinschlag direkt vor dem Fahrer reparieren?",
    "Macht ihr den Zahnriemen beim 6 Zylinder?",
    "Könnt ihr am Samstag einen Ölwechsel machen?",
    "Krieg ich einen Ersatzwagen? Bin 19",
  ])("is not said where nothing says it, or something denies it: %s", (question) => {
    expect(ask(question).reply).not.toMatch(/^(?:Ja|Yes)/);
  });
});

describe("a sum", () => {
  it.each([
    "Was kostet Ölwechsel und Klimaservice?",
    "Ölwechsel + Klimaservice, Preis?",
    "Preis Ölwechsel, Klimaservice zusammen",
  ])("is of what is wanted together: %s", (question) => {
    expect(ask(question).reply).toMatch(/Zusammen: 210/);
  });

  it.each(["Was kostet Ölwechsel oder Klimaservice?", "Statt Ölwechsel den Klimaservice, Preis?"])(
    "is never of alternatives: %s",
    (question) => {
      expect(ask(question).reply).not.toContain("Zusammen");
    },
  );
});

describe("another size", () => {
  it.each(["215/60 R17", "215-60-17", "215 60 17", "215/60R17"])("never matches: %s", (size) => {
    expect(ask(`Was kosten Winterreifen ${size}?`).reply).not.toMatch(/€/);
  });

  it.each(["225/45 R17", "225-45-17", "225 45 17", "225/45ZR17"])(
    "is the same in any usual way of writing: %s",
    (size) => {
      expect(ask(`Was kosten Winterreifen ${size}?`).reply).toMatch(/480/);
    },
  );
});
