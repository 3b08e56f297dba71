import { describe, expect, it } from "vitest";
import { tokenise } from "@/lib/knowledge/text/tokens";
import { tradeVocabulary } from "@/lib/knowledge/text/vocabulary";
import { toUnits } from "@/lib/knowledge/text/units";

const wordsOf = (text: string) => tokenise(text).map(({ word }) => word);
const keysOf = (text: string) =>
  toUnits(tokenise(text), tradeVocabulary.split).map(({ key }) => key);

describe("a verb that a clause has torn apart is one word", () => {
  it.each([
    ["Stellt ihr auch die Spur ein?", "einstellen"],
    ["Ich stell das Auto schon Sonntag ab, geht das?", "abstellen"],
    ["lagert ihr Räder und Felgen ein und was kostet das", "einlagern"],
    ["Lest ihr den Fehlerspeicher aus?", "auslesen"],
    ["Nimmst du auch alte Batterien zurück?", "zurucknehmen"],
    ["ich hole ihn dann morgen ab", "abholen"],
    ["Wir geben die Räder nach drei Tagen heraus.", "herausgeben"],
    ["was legt man da hin", "hinlegen"],
  ])("%s", (text, verb) => {
    expect(wordsOf(text)).toContain(verb);
  });

  it("says nothing a second time", () => {
    expect(keysOf("Stellt ihr die Spur ein?")).toEqual(["spur", "einstell"]);
  });

  it.each([
    ["Ich komme ab Montag", "ab"],
    ["Stellt ihr was aus?", "aus"],
    ["Wechselt ihr um 5 noch Reifen?", "um"],
    ["Stellt das mal. Wann macht ihr zu?", "zu"],
  ])("unless its words do not belong together: %s", (text, word) => {
    expect(wordsOf(text)).toContain(word);
  });
});

describe("a short form with a slash", () => {
  it("is one word where it stands for one, two where it stands for two", () => {
    expect(wordsOf("a/c or HU/AU")).toEqual(["ac", "or", "hu", "au"]);
  });
});
