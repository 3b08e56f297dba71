import { describe, expect, it } from "vitest";
import { readIntents } from "@/lib/chat/understand/intents";
import { foldWords } from "@/lib/knowledge";

const asksHours = (question: string) => readIntents(foldWords(question)).has("hours");

describe("a thing that opens or shuts", () => {
  it.each([
    "Felgenschloss öffnen",
    "Könnt ihr mein Felgenschloss öffnen?",
    "Öffnet ihr auch Felgenschlösser ohne Schlüssel?",
    "Motorhaube öffnet nicht",
    "Wie öffne ich die Motorhaube?",
    "Meine Tür schließt nicht richtig",
    "Fenster geht nicht zu",
    "Auto aufmachen, Schlüssel liegt drin",
    "Can you open a locked car?",
    "locked my keys in the car can you open it",
    "the window won't close properly",
    "sunroof stuck open",
  ])("asks for no opening hours: %s", (question) => {
    expect(asksHours(question)).toBe(false);
  });

  it.each([
    "Wann macht die Werkstatt auf?",
    "Habt ihr auf, wenn ich das Auto bringe?",
    "Wann öffnet ihr morgen, ich will das Auto abgeben",
    "Auto abgeben obwohl geschlossen ist?",
    "What time does the garage open?",
    "Are you open for a tyre change on Saturday?",
    "Motorhaube öffnet nicht, habt ihr heute offen?",
  ])("leaves a question for the hours one: %s", (question) => {
    expect(asksHours(question)).toBe(true);
  });
});
