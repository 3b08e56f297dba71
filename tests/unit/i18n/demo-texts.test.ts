import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { locales } from "@/lib/core/locales";
import { messagesByLocale } from "@/lib/i18n/messages";

test.each(locales)("a workshop without services counts none of them, in %s", (locale) => {
  const translate = createTranslator({ locale, messages: messagesByLocale[locale].demo });

  expect(translate("heroText", { count: 0 })).not.toMatch(/\d/);
  expect(translate("heroText", { count: 12 })).toMatch(/^12 /);
});
