import { germanActions } from "./german-actions";
import { germanHours } from "./german-hours";
import { germanLeads } from "./german-leads";
import { germanSituations } from "./german-situations";
import type { Wording } from "./wording";

/** German replies; "Sie" or "du" is the workshop's choice. */
export function germanWording(formality: "sie" | "du"): Wording {
  const isFormal = formality === "sie";
  return {
    ...germanHours,
    ...germanActions(isFormal),
    ...germanLeads(isFormal),
    ...germanSituations(isFormal),
    greeting: (workshop) =>
      isFormal
        ? `Guten Tag! Hier ist der Assistent von ${workshop}. Wie kann ich Ihnen helfen?`
        : `Hallo! Hier ist der Assistent von ${workshop}. Wie kann ich dir helfen?`,
    thanks: isFormal
      ? "Gern geschehen! Wenn Sie noch etwas wissen möchten, fragen Sie einfach."
      : "Gern geschehen! Wenn du noch etwas wissen möchtest, frag einfach.",
    farewell: "Auf Wiedersehen und gute Fahrt!",
    howAreYou: isFormal
      ? "Danke der Nachfrage, alles läuft rund. Was kann ich für Sie tun?"
      : "Danke der Nachfrage, alles läuft rund. Was kann ich für dich tun?",
    aboutMe: (workshop) =>
      `Ich bin ein Computerprogramm und beantworte Fragen rund um ${workshop}: Leistungen, Preise, Öffnungszeiten und Termine. Auf Wunsch verbinde ich mit einem Menschen.`,
    insult: isFormal
      ? "Das tut mir leid. Sagen Sie mir gern, worum es geht, oder ich hole einen Menschen aus dem Team dazu."
      : "Das tut mir leid. Sag mir gern, worum es geht, oder ich hole einen Menschen aus dem Team dazu.",
    acknowledged: isFormal
      ? "Alles klar. Wenn noch etwas ist, schreiben Sie einfach."
      : "Alles klar. Wenn noch etwas ist, schreib einfach.",
    offTopic: isFormal
      ? "Da muss ich passen, ich kenne mich nur in der Werkstatt aus. Fragen Sie mich gern nach Leistungen, Preisen, Öffnungszeiten oder einem Termin."
      : "Da muss ich passen, ich kenne mich nur in der Werkstatt aus. Frag mich gern nach Leistungen, Preisen, Öffnungszeiten oder einem Termin.",
    askAway: isFormal
      ? "Womit kann ich helfen? Fragen Sie mich nach Leistungen, Preisen, Öffnungszeiten oder einem Termin."
      : "Womit kann ich helfen? Frag mich nach Leistungen, Preisen, Öffnungszeiten oder einem Termin.",

    sourceTitles: { hours: "Öffnungszeiten", contact: "Kontakt" },
    price: {
      exact: (amount) => amount,
      // "95 bis 135 €": the sign behind the second stands for both.
      range: (min, max) => `${min.replace(/\D+$/, "")} bis ${max}`,
      from: (amount) => `ab ${amount}`,
      upTo: (amount) => `bis ${amount}`,
      onRequest: "Preis auf Anfrage",
      free: "kostenlos",
      notYet: (day) => `der Preis auf unserer Liste gilt erst ab ${day}, bis dahin auf Anfrage`,
      ended: (day) => `der Preis auf unserer Liste galt bis ${day}, der aktuelle auf Anfrage`,
      until: (day) => `gültig bis ${day}`,
      later: (day, amount) => `ab ${day}: ${amount}`,
    },
    whichService: "Um welche Leistung geht es?",
    priceOptions: "Dazu haben wir:",
    weOffer: "Ja, das machen wir:",
    total: (price) => `Zusammen: ${price}`,
    cheapest: (service) => `Günstiger ist „${service}“.`,
    sameRange: "Was davon günstiger wird, hängt vom Fahrzeug ab: Die Preise überschneiden sich.",
    included: (included, service) =>
      `„${included}“ gehört laut Beschreibung schon zu „${service}“.`,
    taxUnknown: "Ob die Mehrwertsteuer enthalten ist, steht nicht in unserer Preisliste.",
    someUnknown: "Zum Rest der Frage weiß ich leider nichts.",
    notListed: (variants) =>
      `Zu ${variants.map((it) => `„${it}“`).join(" und ")} steht nichts in unserer Preisliste.`,
    variants: { front: "vorne", rear: "hinten" },
    duration: (service, minutes) => `${service}: etwa ${minutesText(minutes)}`,
    durationTotal: (minutes) => `Zusammen etwa ${minutesText(minutes)}.`,
    noDuration: (service) => `Wie lange „${service}“ dauert, ist bei uns nicht hinterlegt.`,

    inspectionRule: ({ vehicle, source, first, next }) =>
      `Für ${vehicle === "car" ? "Pkw" : "Krafträder"} gilt nach ${source}: die erste Hauptuntersuchung ${first} Monate nach der Erstzulassung, danach alle ${next} Monate.`,
    inspectionDue: (month) => `Danach ist sie ${month.slice(5)}/${month.slice(0, 4)} fällig.`,
    inspectionUnknown:
      "Die erste liegt demnach schon zurück; der nächste Termin zählt ab der letzten Untersuchung.",
    inspectionProof: "Maßgeblich ist, was auf der Plakette und im Fahrzeugschein steht.",

    address: (address) => `Unsere Adresse: ${address}`,
    phone: (phone) => `Telefon: ${phone}`,
    email: (email) => `E-Mail: ${email}`,
    website: (website) => `Website: ${website}`,
    servicesTitle: "Das gehört zu unseren Leistungen:",
    moreServices: (count) => `und ${count} weitere`,
    fromDocument: (title, quote) => `Aus „${title}“: ${quote}`,
    aboutService: (name, description) => `${name}: ${description}`,
    quoteLead: "Dazu steht bei uns:",
  };
}

function minutesText(minutes: number): string {
  const hours = minutes / 60;
  const unit = hours === 1 ? "Stunde" : "Stunden";
  const inHours = `${String(hours).replace(".", ",")} ${unit}`;
  return minutes >= 60 && minutes % 30 === 0
    ? `${minutes} Minuten (${inHours})`
    : `${minutes} Minuten`;
}
