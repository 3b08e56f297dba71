import { listed } from "./listed";
import type { Words } from "./words";

const needs = { name: "Name", phone: "Telefonnummer", wish: "Wunschzeit" } as const;

/** German replies; "Sie" or "du" is the workshop's choice. */
export function germanWords(formality: "sie" | "du"): Words {
  const say = (formal: string, familiar: string) => (formality === "sie" ? formal : familiar);
  return {
    verdicts: { yes: "Ja.", no: "Nein.", partly: "Zum Teil.", depends: "Das kommt darauf an." },
    offered: (names) => `Ja, das machen wir: ${listed(names, "und")}.`,
    onOffer: "Dazu haben wir:",
    minutes,
    duration: (name, value) => `${name}: etwa ${minutes(value)}`,
    durationTotal: (value) => `Zusammen etwa ${minutes(value)}.`,
    total: (amount) => `Zusammen: ${amount}`,
    times: (quantity, amount) => `Zusammen (${quantity} Stück): ${amount}`,
    listTitle: "Das gehört zu unseren Leistungen:",
    categoryLine: (category, names, more) =>
      `${category === "" ? "" : `${category}: `}${names.join(", ")}${more > 0 ? ` und ${more} weitere` : ""}`,
    noCategory: (category) => `Zu „${category}“ haben wir nichts in der Leistungsliste.`,
    noClosures: "Betriebsferien sind bei uns derzeit keine eingetragen.",
    noOpening: "Wann wir wieder öffnen, ist noch nicht eingetragen.",
    noContact: {
      address: "Unsere Adresse ist hier nicht hinterlegt.",
      phone: "Eine Telefonnummer ist hier nicht hinterlegt.",
      email: "Eine E-Mail-Adresse ist hier nicht hinterlegt.",
      website: "Eine Website ist hier nicht hinterlegt.",
    },
    quotedIn: (language) =>
      language === "en" ? "Dazu steht bei uns auf Englisch:" : "Dazu steht bei uns auf Deutsch:",
    checks: (lines) => `Nachsehen können wir das bei uns in der Werkstatt:\n${lines.join("\n")}`,
    clarify: (options) =>
      `${say("Was davon meinen Sie", "Was davon meinst du")}: ${listed(options, "oder")}?`,
    unknown: [
      (part) =>
        part === null ? "Das weiß ich leider nicht." : `Zu „${part}“ weiß ich leider nichts.`,
      (part) =>
        part === null
          ? "Darüber steht bei uns leider nichts."
          : `Über „${part}“ steht bei uns leider nichts.`,
      (part) =>
        part === null
          ? "Da kann ich nichts Sicheres sagen."
          : `Zu „${part}“ kann ich nichts Sicheres sagen.`,
    ],
    restUnknown: (part) =>
      part === null
        ? "Zum Rest der Frage weiß ich leider nichts."
        : `Zu „${part}“ weiß ich leider nichts.`,
    notUnderstood: say(
      "Das habe ich nicht verstanden. Können Sie es anders sagen?",
      "Das habe ich nicht verstanden. Kannst du es anders sagen?",
    ),
    notSpoken:
      "Diese Sprache spreche ich leider nicht, ich antworte auf Deutsch oder Englisch. / I'm afraid I don't speak this language; I can answer in German or English.",
    declinedBeside: "Ich halte mich an das, was in unseren Unterlagen steht:",
    onlyUsBeside: (workshop) =>
      `Für andere Betriebe kann ich nicht sprechen; bei ${workshop} gilt:`,
    otherTime: say("Wann passt es Ihnen stattdessen?", "Wann passt es dir stattdessen?"),
    cancel: say(
      "Absagen kann ich Ihren Termin nicht selbst, das macht das Team.",
      "Absagen kann ich deinen Termin nicht selbst, das macht das Team.",
    ),
    move: say(
      "Verschieben kann ich Ihren Termin nicht selbst, das macht das Team; gültig ist die Änderung erst mit dessen Bestätigung.",
      "Verschieben kann ich deinen Termin nicht selbst, das macht das Team; gültig ist die Änderung erst mit dessen Bestätigung.",
    ),
    late: (value) =>
      `Danke für die Nachricht${value === null ? "" : `, ${say("Sie kommen", "du kommst")} also etwa ${minutes(value)} später`}. Ob das noch passt, sagt ${say("Ihnen", "dir")} das Team.`,
    status: say(
      "Wie weit Ihr Auto ist, kann ich von hier aus nicht sehen; das weiß nur das Team in der Werkstatt.",
      "Wie weit dein Auto ist, kann ich von hier aus nicht sehen; das weiß nur das Team in der Werkstatt.",
    ),
    quote: say("Gern, ein Angebot macht Ihnen das Team.", "Gern, ein Angebot macht dir das Team."),
    breakdown: (phone) =>
      [
        say(
          "Bitte bringen Sie zuerst sich und das Auto an einen sicheren Platz und fahren Sie nicht weiter.",
          "Bitte bring zuerst dich und das Auto an einen sicheren Platz und fahr nicht weiter.",
        ),
        ...(phone === null
          ? []
          : [say(`Rufen Sie uns dann an: ${phone}.`, `Ruf uns dann an: ${phone}.`)]),
        "Ich hole außerdem jemanden aus dem Team in diesen Chat.",
      ].join(" "),
    complaint:
      "Das tut mir leid. Darum soll sich ein Mensch aus dem Team kümmern, ich hole jemanden in diesen Chat.",
    leave: (missing) =>
      missing.length === 0
        ? say(
            "Bitte prüfen Sie Ihre Angaben und senden Sie sie ab, dann kann sich das Team melden.",
            "Bitte prüf deine Angaben und sende sie ab, dann kann sich das Team melden.",
          )
        : `${say("Bitte hinterlassen Sie", "Bitte hinterlass")} ${listed(
            missing.map((need) => needs[need]),
            "und",
          )}, dann geht die Nachricht an das Team.`,
    passedWithForm: say(
      "Bitte prüfen Sie Ihre Angaben und senden Sie sie ab.",
      "Bitte prüf deine Angaben und sende sie ab.",
    ),
    handOffToo: say(
      "Oder schreiben Sie „Mitarbeiter“, dann hole ich jemanden in diesen Chat.",
      "Oder schreib „Mitarbeiter“, dann hole ich jemanden in diesen Chat.",
    ),
  };
}

function minutes(value: number): string {
  const hours = Math.floor(value / 60);
  const rest = value % 60;
  return [
    ...(hours > 0 ? [hours === 1 ? "1 Stunde" : `${hours} Stunden`] : []),
    ...(rest > 0 || hours === 0 ? [rest === 1 ? "1 Minute" : `${rest} Minuten`] : []),
  ].join(" ");
}
