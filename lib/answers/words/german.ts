import type { LeadNeed } from "@/lib/chat";
import { listed } from "./listed";
import type { Words } from "./words";

/** German replies; "Sie" or "du" is the workshop's choice. */
export function germanWords(formality: "sie" | "du"): Words {
  const say = (formal: string, familiar: string) => (formality === "sie" ? formal : familiar);
  const needs = {
    name: say("Ihren Namen", "deinen Namen"),
    phone: "eine Telefonnummer",
    wish: say("Ihre Wunschzeit", "deine Wunschzeit"),
  } as const;
  const named = (missing: readonly LeadNeed[]) =>
    listed(
      missing.map((need) => needs[need]),
      "und",
    );
  return {
    verdicts: { yes: "Ja.", no: "Nein.", partly: "Zum Teil.", depends: "Das kommt darauf an." },
    offered: (names) => `Ja, das machen wir: ${listed(names, "und")}.`,
    perhaps: say(
      "Ganz sicher bin ich nicht, ob Sie das meinen:",
      "Ganz sicher bin ich nicht, ob du das meinst:",
    ),
    onOffer: "Dazu haben wir:",
    minutes,
    duration: (name, value) => `${name}: etwa ${minutes(value)}`,
    takes: (value) => `Das dauert etwa ${minutes(value)}.`,
    durationTotal: (value) => `Zusammen etwa ${minutes(value)}.`,
    total: (amount) => `Zusammen: ${amount}`,
    times: (quantity, amount) => `Zusammen (${quantity} Stück): ${amount}`,
    listTitle: "Das gehört zu unseren Leistungen:",
    categoryLine: (category, names, more) =>
      `${category === "" ? "" : `${category}: `}${names.join(", ")}${more > 0 ? ` und ${more} weitere` : ""}`,
    noServices: "Unsere Leistungsliste ist noch leer.",
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
    describedIn: (language) => (language === "en" ? "Auf Englisch:" : "Auf Deutsch:"),
    checks: (lines) => `Nachsehen können wir das bei uns in der Werkstatt:\n${lines.join("\n")}`,
    clarify: (options) =>
      options.length === 1
        ? `${say("Meinen Sie", "Meinst du")} „${options.join("")}“?`
        : `${say("Was davon meinen Sie", "Was davon meinst du")}: ${listed(options, "oder")}?`,
    unknown: [
      (parts) =>
        parts.length === 0
          ? "Das weiß ich leider nicht."
          : `Zu ${quoted(parts)} weiß ich leider nichts.`,
      (parts) =>
        parts.length === 0
          ? "Darüber steht bei uns leider nichts."
          : `Über ${quoted(parts)} steht bei uns leider nichts.`,
      (parts) =>
        parts.length === 0
          ? "Dazu kann ich leider nichts Sicheres sagen."
          : `Zu ${quoted(parts)} kann ich leider nichts Sicheres sagen.`,
    ],
    restUnknown: (parts) =>
      parts.length === 0
        ? "Zum Rest der Frage weiß ich leider nichts."
        : `Zu ${quoted(parts)} weiß ich leider nichts.`,
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
    appointment: ({ service, when }) =>
      `Gern, ich nehme ${say("Ihren", "deinen")} Terminwunsch${service === null ? "" : ` für „${service}“`} auf${when === null ? "" : ` (${when})`}.`,
    needed: (missing) =>
      `${say("Bitte nennen Sie mir dafür", "Bitte nenn mir dafür")} ${named(missing)}; fest ist der Termin erst, wenn das Team ihn bestätigt.`,
    wishedTime: (when) => `Wunschzeit: ${when}.`,
    freeTimes: (times) =>
      `Frei ist im Moment zum Beispiel ${listed(times, "oder")}. ${say("Tippen Sie", "Tippe")} auf eine Zeit, um sie zu nehmen.`,
    cancel: say(
      "Absagen kann ich Ihren Termin nicht selbst, das macht das Team.",
      "Absagen kann ich deinen Termin nicht selbst, das macht das Team.",
    ),
    move: say(
      "Verschieben kann ich Ihren Termin nicht selbst, das macht das Team; gültig ist die Änderung erst mit dessen Bestätigung.",
      "Verschieben kann ich deinen Termin nicht selbst, das macht das Team; gültig ist die Änderung erst mit dessen Bestätigung.",
    ),
    late: say(
      "Danke, dass Sie Bescheid geben. Ob es mit der Verspätung noch passt, sagt Ihnen das Team.",
      "Danke, dass du Bescheid gibst. Ob es mit der Verspätung noch passt, sagt dir das Team.",
    ),
    status: say(
      "Wie weit Ihr Auto ist, weiß das Team in der Werkstatt. Haben Sie den Code aus einer Terminbestätigung (T-…), sage ich es Ihnen mit ihm und dem Kennzeichen sofort.",
      "Wie weit dein Auto ist, weiß das Team in der Werkstatt. Hast du den Code aus einer Terminbestätigung (T-…), sage ich es dir mit ihm und dem Kennzeichen sofort.",
    ),
    carState: {
      needsPlate: "Danke für den Code. Zu welchem Kennzeichen gehört er?",
      notFound: say(
        "Zu diesem Kennzeichen und Code finde ich keinen Termin. Bitte prüfen Sie beides, es steht in Ihrer Bestätigung.",
        "Zu diesem Kennzeichen und Code finde ich keinen Termin. Bitte prüf beides, es steht in deiner Bestätigung.",
      ),
      requested: (when) =>
        `${say("Ihr", "Dein")} Termin (${when}) ist angefragt, das Team muss ihn noch bestätigen.`,
      confirmed: (when) => `${say("Ihr", "Dein")} Termin ist bestätigt: ${when}.`,
      arrived: () =>
        `${say("Ihr", "Dein")} Auto steht bei uns in der Werkstatt, die Arbeit hat noch nicht begonnen.`,
      inWork: () =>
        `An ${say("Ihrem", "deinem")} Auto wird gerade gearbeitet, es ist noch nicht fertig.`,
      done: () => `${say("Ihr", "Dein")} Auto ist fertig und kann abgeholt werden.`,
      noShow: (when) => `Der Termin (${when}) ist verstrichen, ohne dass das Auto hier war.`,
      cancelled: (when) => `Der Termin (${when}) ist abgesagt.`,
    },
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
        : `${say("Bitte nennen Sie mir", "Bitte nenn mir")} ${named(missing)}, dann geht die Nachricht an das Team.`,
    handOffLater: (next) =>
      [
        "Ich hole jemanden aus dem Team dazu; im Moment ist allerdings geschlossen.",
        ...(next === null ? [] : [next]),
        say("Sie können hier einfach weiterschreiben.", "Du kannst hier einfach weiterschreiben."),
      ].join(" "),
    handOffToo: say(
      "Oder schreiben Sie „Mitarbeiter“, dann hole ich jemanden in diesen Chat.",
      "Oder schreib „Mitarbeiter“, dann hole ich jemanden in diesen Chat.",
    ),
  };
}

function quoted(parts: readonly string[]): string {
  return listed(
    parts.map((part) => `„${part}“`),
    "und",
  );
}

function minutes(value: number): string {
  const hours = Math.floor(value / 60);
  const rest = value % 60;
  const said = [
    ...(hours > 0 ? [hours === 1 ? "1 Stunde" : `${hours} Stunden`] : []),
    ...(rest > 0 || hours === 0 ? [rest === 1 ? "1 Minute" : `${rest} Minuten`] : []),
  ].join(" ");
  return hours > 0 ? `${said} (${value} Minuten)` : said;
}
