import { describe, expect, test } from "vitest";
import { createAnnouncer } from "@/widget/state/announcer";
import { splitSentences } from "@/widget/state/sentences";

describe("splitSentences", () => {
  test.each([
    ["Ja. Wir haben auf", ["Ja."], "Wir haben auf"],
    ["Am 24. Dezember ist zu. Danach", ["Am 24. Dezember ist zu."], "Danach"],
    ["Teile, z. B. Bremsen! Gern", ["Teile, z. B. Bremsen!"], "Gern"],
    ["Preis: 89,00 €\nDauer", ["Preis: 89,00 €"], "Dauer"],
    ["noch kein Ende.", [], "noch kein Ende."],
  ])("splits %j", (text, sentences, rest) => {
    expect(splitSentences(text)).toEqual({ sentences, rest });
  });
});

describe("createAnnouncer", () => {
  test("says every sentence once and whole, however the text arrives", () => {
    const said: string[] = [];
    const announcer = createAnnouncer((text) => said.push(text));
    for (const letter of "Ein Ölwechsel kostet 89 €. Dauer: 45 Minuten. Passt das?") {
      announcer.feed(letter);
    }
    announcer.finish();
    expect(said).toEqual(["Ein Ölwechsel kostet 89 €.", "Dauer: 45 Minuten.", "Passt das?"]);
  });
});
