import type { Locale } from "@/lib/core/locales";
import deCommon from "@/lib/i18n/messages/de/common.json";
import deErrors from "@/lib/i18n/messages/de/errors.json";
import enCommon from "@/lib/i18n/messages/en/common.json";
import enErrors from "@/lib/i18n/messages/en/errors.json";

type LastResort = { title: string; text: string; retry: string };

/** The words of the page for when nothing else can be rendered. */
export const lastResortTexts: Record<Locale, LastResort> = {
  de: { title: deErrors.unexpectedTitle, text: deErrors.unexpectedText, retry: deCommon.retry },
  en: { title: enErrors.unexpectedTitle, text: enErrors.unexpectedText, retry: enCommon.retry },
};
