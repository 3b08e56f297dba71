import { describe, expect, it } from "vitest";
import { detectLanguage } from "@/lib/knowledge/text/detect-language";
import { editDistance } from "@/lib/knowledge/text/edit-distance";
import { foldWords } from "@/lib/knowledge/text/fold";
import { splitSentences } from "@/lib/knowledge/text/sentences";
import { stem } from "@/lib/knowledge/text/stem";
import { buildVocabulary } from "@/lib/knowledge/text/vocabulary";

const vocabulary = buildVocabulary(["Dachboxmontage", "Unterbodenschutz"]);

describe("folding", () => {
  it.each([
    ["Öl, OEL und oel", "ol ol und ol"],
    ["Gießerstraße", "giesserstrasse"],
    ["Gibt's HU/AU?", "gibts hu au"],
    ["neue Quelle steuert", "neue quelle steuert"],
    ["don’t", "dont"],
  ])("makes %j comparable", (text, folded) => {
    expect(foldWords(text)).toBe(folded);
  });
});

describe("stemming", () => {
  it.each([
    [["rad", "rader", "radern", "rades"]],
    [["bremse", "bremsen"]],
    [["wechsel", "wechseln", "gewechselt", "wechselt"]],
    [["einlagern", "einlagerung", "eingelagert", "eingelagerten", "einzulagern"]],
    [["absagen", "absage", "abgesagt"]],
    [["battery", "batteries", "batterie", "batterien"]],
    [["car", "cars"]],
    [["guarantee", "guaranteed"]],
  ])("brings the forms of one word together: %j", (words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it.each([
    ["wartung", "warten"],
    ["rechnung", "rechnen"],
    ["career", "car"],
    ["glas", "glatt"],
  ])("keeps %s apart from %s", (left, right) => {
    expect(stem(left)).not.toBe(stem(right));
  });
});

describe("compounds", () => {
  it.each([
    ["bremsbelagwechsel", ["brem", "belag", "wechsel"]],
    ["inspektionskosten", ["inspektion", "kost"]],
    ["getriebeolwechsel", ["getrieb", "ol", "wechsel"]],
  ])("splits %s", (word, parts) => {
    expect(vocabulary.split(word)).toEqual(parts);
  });

  it.each(["weather", "kuchenrezept", "reifen"])("leaves %s whole", (word) => {
    expect(vocabulary.split(word)).toBeNull();
  });
});

describe("spelling", () => {
  it.each([
    ["olwehcsel", "olwechsel"],
    ["insepktion", "inspektion"],
    ["servcie", "service"],
    ["donnerstgas", "donnerstags"],
    ["zahnriehmen", "zahnriemen"],
    ["unterbodenschuts", "unterbodenschutz"],
  ])("reads %s as %s", (typed, meant) => {
    expect(vocabulary.correct(typed)).toBe(meant);
  });

  it.each(["leitung", "often", "kissen", "oft", "tuv", "wetter", "xyzzy"])(
    "leaves %s alone",
    (word) => {
      expect(vocabulary.correct(word)).toBe(word);
    },
  );

  it("counts swapped neighbours as one mistake and gives up beyond the bound", () => {
    expect(editDistance("wechsel", "wehcsel", 2)).toBe(1);
    expect(editDistance("wechsel", "kupplung", 2)).toBe(3);
  });
});

describe("language", () => {
  it.each([
    ["Was kostet der MOT?", "en", "de", true],
    ["how much for an Ölwechsel", "de", "en", true],
    ["Preis TÜV?", "en", "de", true],
    ["MOT?", "en", "en", false],
    ["clutch price", "de", "en", true],
  ] as const)("hears %j", (text, fallback, locale, isClear) => {
    expect(detectLanguage(text, fallback)).toMatchObject({ locale, isClear });
  });
});

describe("sentences", () => {
  it.each([
    ["Am 24. Dezember zu. Danach auf.", ["Am 24. Dezember zu.", "Danach auf."]],
    ["Habt ihr am 31.10. auf?", ["Habt ihr am 31.10. auf?"]],
    ["Bis 3,5 t, z. B. Wohnmobile. Mehr nicht!", ["Bis 3,5 t, z. B. Wohnmobile.", "Mehr nicht!"]],
    ["Up to approx. 20 miles. Free", ["Up to approx. 20 miles.", "Free"]],
  ])("cuts %j", (text, sentences) => {
    expect(splitSentences(text)).toEqual(sentences);
  });
});
