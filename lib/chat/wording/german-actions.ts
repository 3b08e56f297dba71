import { listOf } from "./german-leads";
import type { Wording } from "./wording";

type ActionWording = Pick<
  Wording,
  | "appointment"
  | "callBack"
  | "changeAppointment"
  | "handoff"
  | "handoffClosed"
  | "usualWait"
  | "whichNumber"
  | "personFollows"
  | "callBackOffer"
  | "diagnosis"
  | "safety"
  | "unknown"
  | "unlistedService"
  | "passOn"
  | "reachUs"
  | "onlyUs"
  | "declined"
>;

/** What German replies say about appointments, people and limits. Nothing here claims that anything is booked or passed on. */
export function germanActions(isFormal: boolean): ActionWording {
  const say = (formal: string, familiar: string) => (isFormal ? formal : familiar);
  return {
    appointment: (service, missing) =>
      `Gern, ich nehme ${say("Ihren", "deinen")} Terminwunsch${service === null ? "" : ` für „${service}“`} auf. ${say("Bitte hinterlassen Sie", "Bitte hinterlass")} ${listOf(missing)}; fest ist der Termin erst, wenn das Team ihn bestätigt.`,
    callBack: say(
      "Gern, das Team kann sich bei Ihnen melden. Bitte hinterlassen Sie Name und Telefonnummer.",
      "Gern, das Team kann sich bei dir melden. Bitte hinterlass Name und Telefonnummer.",
    ),
    changeAppointment: say(
      "Ihren Termin kann ich selbst nicht ändern. Hinterlassen Sie Name und Telefonnummer, dann geht die Nachricht an das Team; gültig ist die Änderung erst mit dessen Bestätigung.",
      "Deinen Termin kann ich selbst nicht ändern. Hinterlass Name und Telefonnummer, dann geht die Nachricht an das Team; gültig ist die Änderung erst mit dessen Bestätigung.",
    ),
    handoff: say(
      "Einen Moment bitte, ich hole jemanden aus dem Team dazu. Sie können hier einfach weiterschreiben.",
      "Einen Moment bitte, ich hole jemanden aus dem Team dazu. Du kannst hier einfach weiterschreiben.",
    ),
    handoffClosed: say(
      "Im Moment ist niemand im Betrieb. Ihre Nachricht wartet hier auf das Team.",
      "Im Moment ist niemand im Betrieb. Deine Nachricht wartet hier auf das Team.",
    ),
    usualWait: (minutes) =>
      minutes === 1
        ? "Meist antwortet jemand innerhalb einer Minute."
        : `Meist antwortet jemand innerhalb von ${minutes} Minuten.`,
    whichNumber: say(
      "Unter welcher Nummer dürfen wir Sie zurückrufen?",
      "Unter welcher Nummer dürfen wir dich zurückrufen?",
    ),
    personFollows: "Jemand aus dem Team antwortet hier trotzdem noch.",
    callBackOffer: say(
      "Gerade ist leider niemand frei. Unter welcher Nummer dürfen wir Sie zurückrufen? Sie können auch hier weiter warten.",
      "Gerade ist leider niemand frei. Unter welcher Nummer dürfen wir dich zurückrufen? Du kannst auch hier weiter warten.",
    ),
    diagnosis: say(
      "Das kann ich aus der Ferne nicht beurteilen. Bitte fragen Sie im Zweifel erst das Team, bevor Sie weiterfahren.",
      "Das kann ich aus der Ferne nicht beurteilen. Bitte frag im Zweifel erst das Team, bevor du weiterfährst.",
    ),
    safety: {
      red: "Achtung, bitte nicht weiterfahren.",
      amber: "Vorsicht, bitte bald prüfen lassen.",
      green: "Das ist kein Notfall.",
    },
    unknown: "Das weiß ich leider nicht.",
    unlistedService:
      "Das steht nicht in unserer Leistungsliste, deshalb kann ich dazu nichts zusagen.",
    passOn: say(
      "Möchten Sie die Frage an das Team weitergeben? Mit Name und Telefonnummer bekommen Sie Antwort.",
      "Möchtest du die Frage an das Team weitergeben? Mit Name und Telefonnummer bekommst du Antwort.",
    ),
    reachUs: (phone) =>
      say(
        `Telefonisch erreichen Sie uns unter ${phone}.`,
        `Telefonisch erreichst du uns unter ${phone}.`,
      ),
    onlyUs: (workshop) => `Ich kann nur für ${workshop} Auskunft geben, nicht für andere Betriebe.`,
    declined: say(
      "Ich halte mich an das, was in unseren Unterlagen steht. Fragen Sie mich gern nach Leistungen, Preisen, Öffnungszeiten oder einem Termin.",
      "Ich halte mich an das, was in unseren Unterlagen steht. Frag mich gern nach Leistungen, Preisen, Öffnungszeiten oder einem Termin.",
    ),
  };
}
