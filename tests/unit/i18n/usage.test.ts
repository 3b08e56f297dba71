import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { messagesByLocale } from "@/lib/i18n/messages";
import { flatten } from "@/tests/support/i18n/messages";
import { findUsage } from "@/tests/support/i18n/usage";

const files = globSync(["app/**/*.{ts,tsx}", "pages/**/*.tsx", "components/**/*.{ts,tsx}"]);
const usages = files.map((file) => ({ file, ...findUsage(readFileSync(file, "utf8")) }));
const known = flatten(messagesByLocale.de);

describe("texts and the components that show them", () => {
  it("looked at real files", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(usages.flatMap((usage) => usage.keys).length).toBeGreaterThan(100);
  });

  it("every text a component asks for exists", () => {
    const missing = usages.flatMap(({ file, keys }) =>
      keys.filter((key) => !known.has(key)).map((key) => `${file}: ${key}`),
    );

    expect(missing).toEqual([]);
  });

  it("every key made at run time can match a text", () => {
    const dead = usages.flatMap(({ file, patterns }) =>
      patterns
        .filter((pattern) => ![...known.keys()].some((key) => pattern.test(key)))
        .map((pattern) => `${file}: ${pattern.source}`),
    );

    expect(dead).toEqual([]);
  });

  it("no key is hidden in a variable where the whole namespace would count as used", () => {
    const hidden = usages.flatMap(({ file, unchecked }) =>
      unchecked.map((call) => `${file}: ${call}`),
    );

    expect(hidden).toEqual([]);
  });

  it("every text is shown somewhere", () => {
    const keys = new Set(usages.flatMap((usage) => usage.keys));
    const patterns = usages.flatMap((usage) => usage.patterns);

    const unused = [...known.keys()].filter(
      (key) => !keys.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );

    expect(unused).toEqual([]);
  });
});

describe("findUsage", () => {
  it("tells apart translators of the same name in different functions", () => {
    const source = `
function First() { const t = useTranslations("inbox"); return t("title"); }
export function Second() { const t = useTranslations("leads"); return t.rich("text", {}); }`;

    expect(findUsage(source).keys).toEqual(["inbox.title", "leads.text"]);
  });

  it("reads keys made at run time as patterns of one level", () => {
    const [pattern] = findUsage('const t = useTranslations("inbox"); t(`modes.${state}`)').patterns;

    expect(pattern?.test("inbox.modes.bot")).toBe(true);
    expect(pattern?.test("inbox.modes.bot.deeper")).toBe(false);
    expect(pattern?.test("inbox.title")).toBe(false);
  });

  it("reports a key in a variable unless the translator is of one group", () => {
    expect(findUsage('const t = useTranslations("inbox"); t(name)').unchecked).toHaveLength(1);
    expect(findUsage('const t = useTranslations("auth.errors"); t(name)').unchecked).toEqual([]);
  });
});
