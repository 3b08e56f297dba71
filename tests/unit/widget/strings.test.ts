import { describe, expect, test } from "vitest";
import { de } from "@/widget/i18n/de";
import { en } from "@/widget/i18n/en";
import { pl } from "@/widget/i18n/pl";
import { fill } from "@/widget/i18n/fill";
import { languageNames } from "@/widget/i18n/strings";
import { tr } from "@/widget/i18n/tr";
import { words as launcherWords } from "@/widget/loader/words";
import { answered, languages, pickLanguage } from "@/widget/shared/language";

const strings = { de, en, tr, pl };
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).toSorted();

describe.each(languages)("strings in %s", (language) => {
  test("has every text, none of them empty", () => {
    const table = strings[language];
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(strings.en).toSorted());
    expect(Object.values(table).filter((text) => text.trim() === "")).toEqual([]);
    expect(launcherWords[language][0]).toBe(table.open);
    expect(languageNames[language]).not.toBe("");
  });

  test("fills in the same values as English", () => {
    const own = Object.entries(strings[language]).map(([key, text]) => [key, placeholders(text)]);
    const english = Object.entries(strings.en).map(([key, text]) => [key, placeholders(text)]);
    expect(Object.fromEntries(own)).toEqual(Object.fromEntries(english));
  });
});

describe("languages that nobody answers in", () => {
  const others = languages.filter((language) => !answered.some((it) => it === language));

  test("are not offered, and their texts say in which ones the answers come", () => {
    expect(others).toEqual(["tr", "pl"]);
    expect(strings.tr.aiNotice).toMatch(/Almanca.*İngilizce/);
    expect(strings.pl.aiNotice).toMatch(/niemiecku.*angielsku/);
  });
});

describe("fill", () => {
  test("puts values in and leaves no brace behind", () => {
    expect(fill("{name} in {seconds} s {what}", { name: "A", seconds: 3 })).toBe("A in 3 s ");
  });
});

describe("pickLanguage", () => {
  test.each([
    [["de-AT"], "de"],
    [[null, "fr", "tr-TR"], "tr"],
    [["fr"], "en"],
    [[], "en"],
  ])("takes from %j the language %s", (wishes, language) => {
    expect(pickLanguage(wishes)).toBe(language);
  });
});
