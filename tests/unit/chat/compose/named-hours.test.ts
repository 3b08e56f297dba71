import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import type { Passage } from "@/lib/chat/schemas";
import { brandt } from "@/tests/support/talk";

const under = (heading: string, content: string): Passage => ({
  id: crypto.randomUUID(),
  kind: "document",
  title: "Service",
  heading,
  content,
  score: 1,
});
const passages = [
  under("Altölannahme", "Mittwoch 15 bis 17 Uhr"),
  under("Waschanlage", "Die Waschanlage ist jeden Tag von 6 bis 22 Uhr in Betrieb."),
  under("Öffnungszeiten", "Im Mai schließen wir um 16 Uhr."),
];
const ask = (question: string, known: readonly Passage[] = passages) =>
  composeAnswer({
    question,
    locale: "de",
    workshop: brandt.context,
    passages: known,
    history: [],
    now: new Date("2026-11-20T10:00:00+01:00"),
  }).reply;

describe("hours", () => {
  it.each([
    ["Wann hat die Altölannahme auf?", "Mittwoch 15 bis 17 Uhr"],
    ["Wann ist die Waschanlage offen?", "von 6 bis 22 Uhr"],
    ["Hat die Waschanlage sonntags offen?", "von 6 bis 22 Uhr"],
  ])("of a thing with a text of its own are that text's: %s", (question, hours) => {
    expect(ask(question)).toContain(hours);
    expect(ask(question)).not.toContain("07:30");
  });

  it.each([
    "Wann habt ihr offen?",
    "Was sind eure Öffnungszeiten?",
    "Wann hat die Werkstatt geöffnet?",
  ])("of the workshop are the typed ones: %s", (question) => {
    expect(ask(question)).toContain("07:30–12:00");
  });
});
