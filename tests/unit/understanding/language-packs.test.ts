import { describe, expect, it } from "vitest";
import { languagePacks } from "@/lib/language";

const names = (language: string) =>
  languagePacks[language]?.groups.flatMap((groups) => Object.keys(groups)).toSorted();

describe("language packs", () => {
  it("know the same groups in every language", () => {
    expect(names("en")).toEqual(names("de"));
  });

  it("hold no empty term", () => {
    const lists = Object.values(languagePacks).flatMap(({ groups }) =>
      groups.flatMap((table) => Object.values(table)),
    );

    expect(lists.filter((list) => list.split(",").some((term) => term.trim() === ""))).toEqual([]);
  });
});
