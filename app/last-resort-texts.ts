import type { Locale } from "@/lib/core/locales";
import deCommon from "@/lib/i18n/messages/de/common.json";
import deErrors from "@/lib/i18n/messages/de/errors.json";
import enCommon from "@/lib/i18n/messages/en/common.json";
import enErrors from "@/lib/i18n/messages/en/errors.json";

type LastResort = {
  title: string;
  text: string;
  retry: string;
  productName: string;
  reference: string;
};

/** The words of the page for when nothing else can be rendered. */
export const lastResortTexts: Record<Locale, LastResort> = {
  de: wordsOf(deErrors, deCommon),
  en: wordsOf(enErrors, enCommon),
};

function wordsOf(errors: typeof deErrors, common: typeof deCommon): LastResort {
  const { unexpectedTitle: title, unexpectedText: text, reference } = errors;
  return { title, text, retry: common.retry, productName: common.productName, reference };
}
