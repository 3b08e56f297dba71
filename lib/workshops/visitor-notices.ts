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

const suspensionNotices: Record<Locale, (workshop: Workshop) => string> = {
  de: ({ phone }) =>
    "Dieser Chat ist zurzeit abgeschaltet." +
    (phone ? ` Bitte rufen Sie an: ${phone}` : " Bitte wenden Sie sich direkt an die Werkstatt."),
  en: ({ phone }) =>
    "This chat is switched off at the moment." +
    (phone ? ` Please call: ${phone}` : " Please contact the workshop directly."),
};

/** What the widget says in place of its greeting while the operator has switched the workshop's chat off. */
export function suspensionNoticeOf(workshop: Workshop): string {
  return suspensionNotices[workshop.locale](workshop);
}
