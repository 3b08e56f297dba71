import { describe, expect, it } from "vitest";
import { resolveLocale, toLocale } from "@/lib/i18n/resolve-locale";

describe("resolveLocale", () => {
  it("prefers the choice somebody made", () => {
    expect(resolveLocale("en", "de-DE,de;q=0.9")).toBe("en");
  });

  it.each([
    ["en-GB,en;q=0.9,de;q=0.8", "en"],
    ["fr-FR,fr;q=0.9,en;q=0.5,de;q=0.4", "en"],
    ["en;q=0.3, de;q=0.7", "de"],
    ["EN-us", "en"],
    ["de;q=0,en;q=0.1", "en"],
  ])("takes the browser's best match out of %s", (header, expected) => {
    expect(resolveLocale(undefined, header)).toBe(expected);
  });

  it.each([null, "", "fr", "*", ";;;,,q=", "x".repeat(10_000)])(
    "falls back to German for %s",
    (header) => {
      expect(resolveLocale(undefined, header)).toBe("de");
    },
  );

  it("ignores a cookie with a language we do not speak", () => {
    expect(resolveLocale("klingon", "en")).toBe("en");
  });
});

describe("toLocale", () => {
  it.each([undefined, null, 3, "DE", "fr"])("refuses %s", (value) => {
    expect(toLocale(value)).toBeNull();
  });
});
