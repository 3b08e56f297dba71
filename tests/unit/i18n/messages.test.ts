import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales } from "@/lib/core/locales";
import { messagesByLocale } from "@/lib/i18n/messages";
import { argumentsOf, flatten } from "@/tests/support/i18n/messages";

const german = flatten(messagesByLocale.de);

describe.each(locales)("the texts in %s", (locale) => {
  const texts = flatten(messagesByLocale[locale]);

  it("are exactly the German ones: none missing, none extra", () => {
    expect([...texts.keys()].toSorted()).toEqual([...german.keys()].toSorted());
  });

  it("take the same arguments as the German ones", () => {
    const wanted = [...german].map(([key, text]) => [key, argumentsOf(text)]);

    const taken = [...german.keys()].map((key) => [key, argumentsOf(texts.get(key) ?? "")]);

    expect(taken).toEqual(wanted);
  });

  it("can all be formatted with the arguments they name", () => {
    const failures: string[] = [];
    const onError = (error: Error) => failures.push(error.message);

    for (const text of texts.values()) {
      const translate = createTranslator({ locale, messages: { text }, onError });
      translate.rich("text", sampleArguments(text));
    }

    expect(failures).toEqual([]);
  });

  it("are never empty and never hold a dash instead of a text", () => {
    const blank = [...texts].filter(([, text]) => /^[\s.–—-]*$/.test(text)).map(([key]) => key);

    expect(blank).toEqual([]);
  });
});

/** A number for each argument and an identity for each tag. */
function sampleArguments(text: string) {
  return Object.fromEntries(
    argumentsOf(text).map((name): [string, number | ((inner: unknown) => string)] =>
      name.startsWith("<")
        ? [name.slice(1, -1), (inner) => String(inner)]
        : [name.split(":")[0] ?? "", 2],
    ),
  );
}
