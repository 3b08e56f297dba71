import type { Locale } from "@/lib/core/locales";
import type { WorkshopContext } from "./context";

type Workshop = WorkshopContext["workshop"];

const consentTexts: Record<Locale, (workshop: Workshop) => string> = {
  de: ({ name, privacyUrl }) =>
    `Ich bin einverstanden, dass ${name} meine Angaben speichert und verwendet, um meine Anfrage ` +
    "zu beantworten. Das Einverständnis kann ich jederzeit widerrufen." +
    (privacyUrl ? ` Datenschutzhinweise: ${privacyUrl}` : ""),
  en: ({ name, privacyUrl }) =>
    `I agree that ${name} stores and uses my details to answer my request. ` +
    "I can withdraw this at any time." +
    (privacyUrl ? ` Privacy notice: ${privacyUrl}` : ""),
};

const aiNotices: Record<Locale, (workshop: Workshop) => string> = {
  de: ({ name }) =>
    `Hier antwortet ein automatischer Assistent mit den Angaben von ${name}. ` +
    "Auf Wunsch übernimmt ein Mensch.",
  en: ({ name }) =>
    `An automated assistant answers here with the facts of ${name}. ` +
    "A person takes over whenever you wish.",
};

/** What a visitor agrees to before leaving contact data: the workshop's own words, or ours in its language. */
export function consentTextOf(workshop: Workshop): string {
  return workshop.consentText ?? consentTexts[workshop.locale](workshop);
}

/** Says that a machine answers (EU AI Act, article 50). */
export function aiNoticeOf(workshop: Workshop): string {
  return aiNotices[workshop.locale](workshop);
}
