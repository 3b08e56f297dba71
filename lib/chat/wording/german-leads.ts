import type { LeadNeed } from "../compose/lead-part";
import type { Wording } from "./wording";

type LeadWording = Pick<
  Wording,
  | "leadMissing"
  | "leadResume"
  | "leadComplete"
  | "leadPhoneWrong"
  | "leadDropped"
  | "leadAmend"
  | "complaint"
  | "complaintCall"
>;

const needs: Readonly<Record<LeadNeed, string>> = {
  name: "Name",
  phone: "Telefonnummer",
  wish: "Wunschzeit",
};

/** What German replies say while a lead is collected. Nothing here claims that anything is booked or passed on. */
export function germanLeads(isFormal: boolean): LeadWording {
  const say = (formal: string, familiar: string) => (isFormal ? formal : familiar);
  const complete = say(
    "Danke, das ist alles, was das Team braucht. Bitte prüfen Sie die Angaben und senden Sie sie ab",
    "Danke, das ist alles, was das Team braucht. Bitte prüf die Angaben und sende sie ab",
  );
  const leadComplete: LeadWording["leadComplete"] = (purpose) =>
    purpose === "appointment"
      ? `${complete}; fest ist der Termin erst, wenn das Team ihn bestätigt.`
      : `${complete}, dann kann sich das Team melden.`;
  const questions: Readonly<Record<LeadNeed, string>> = {
    name: say("Wie ist Ihr Name?", "Wie ist dein Name?"),
    phone: say(
      "Unter welcher Telefonnummer erreichen wir Sie?",
      "Unter welcher Telefonnummer erreichen wir dich?",
    ),
    wish: say("Wann passt es Ihnen?", "Wann passt es dir?"),
  };
  const ask = (missing: readonly LeadNeed[]) => {
    const [only, ...others] = missing;
    return only && others.length === 0
      ? questions[only]
      : `${say("Bitte nennen Sie noch", "Bitte nenn noch")} ${listOf(missing)}.`;
  };
  return {
    leadMissing: (missing) => `Danke! ${ask(missing)}`,
    leadResume: (missing) => `${say("Zu Ihrer Anfrage", "Zu deiner Anfrage")}: ${ask(missing)}`,
    leadComplete,
    leadPhoneWrong: say(
      "Unter dieser Nummer können wir Sie nicht zurückrufen. Bitte prüfen Sie sie noch einmal.",
      "Unter dieser Nummer können wir dich nicht zurückrufen. Bitte prüf sie noch einmal.",
    ),
    leadDropped: say(
      "In Ordnung, dann nehme ich nichts auf. Fragen Sie gern weiter.",
      "In Ordnung, dann nehme ich nichts auf. Frag gern weiter.",
    ),
    leadAmend: say(
      "Danke! Bitte prüfen Sie Ihre Anfrage und senden Sie sie mit der Änderung noch einmal ab.",
      "Danke! Bitte prüf deine Anfrage und sende sie mit der Änderung noch einmal ab.",
    ),
    complaint: "Das tut mir leid. Darum soll sich ein Mensch aus dem Team kümmern, nicht ich.",
    complaintCall: (missing) =>
      [
        say("Möchten Sie, dass das Team Sie anruft?", "Möchtest du, dass das Team dich anruft?"),
        missing.length === 0
          ? say(
              "Ihre Angaben habe ich; bitte prüfen Sie sie und senden Sie sie ab.",
              "Deine Angaben habe ich; bitte prüf sie und sende sie ab.",
            )
          : `${say("Dann nennen Sie mir bitte", "Dann nenn mir bitte")} ${listOf(missing)}.`,
        say(
          "Oder schreiben Sie „Mitarbeiter“, dann hole ich jemanden in diesen Chat.",
          "Oder schreib „Mitarbeiter“, dann hole ich jemanden in diesen Chat.",
        ),
      ].join(" "),
  };
}

/** "Name, Telefonnummer und Wunschzeit". */
export function listOf(missing: readonly LeadNeed[]): string {
  return missing
    .map((need) => needs[need])
    .join(", ")
    .replace(/, (?=[^,]*$)/, " und ");
}
