import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const workshops = {
  loeber: readWorkshopInMemory("tests/eval/workshops/autopark-loeber.json"),
  whitlock: readWorkshopInMemory("tests/eval/workshops/whitlock-mobile.json"),
  lahntal: readWorkshopInMemory("tests/eval/workshops/karosserie-lahntal.json"),
  huber: readWorkshopInMemory("tests/eval/workshops/autodienst-huber.json"),
  schrauberhof: readWorkshopInMemory("tests/eval/workshops/schrauberhof-muenster.json"),
};

const ask = (workshop: keyof typeof workshops, question: string) =>
  composeAnswer({
    question,
    locale: workshops[workshop].context.workshop.locale,
    workshop: workshops[workshop].context,
    passages: workshops[workshop].passages,
    history: [],
    now: new Date("2026-12-10T10:00:00+01:00"),
  });

describe("variants that are asked for together", () => {
  it.each([
    ["whitlock", "front and rear brake pads how much", "nothing on “rear”"],
    ["whitlock", "brake pads all round", "nothing on “rear”"],
    ["whitlock", "how long do front and rear pads take", "nothing on “rear”"],
    ["lahntal", "Was kosten Motorhaube und Dach lackieren?", "Zu „Dach“ steht nichts"],
  ] as const)("are said to be missing where they are (%s: %s)", (workshop, question, words) => {
    const { reply, answered } = ask(workshop, question);

    expect(reply).toContain(words);
    expect(answered).toBe(false);
  });

  it("are all priced, and added up, where they are all listed", () => {
    expect(ask("huber", "Bremsbeläge vorne und hinten?").reply).toContain("Zusammen: 288 bis 428");
    expect(ask("lahntal", "Tür und Kotflügel lackieren").reply).toContain("Zusammen: ab 1069");
  });
});

describe("another place on the body", () => {
  it.each([
    "Rost am Radlauf",
    "Rost am Unterboden",
    "Dach lackieren",
    "Beifahrertür ausbeulen und Spiegel lackieren",
  ])("has no other one's price: %s", (question) => {
    expect(ask("lahntal", question).reply).not.toMatch(/290|3900|379/);
  });
});

describe("a service on a day", () => {
  it("is told from what is written on its days, where the workshop is open on others", () => {
    const { reply } = ask("loeber", "Kann der TÜV auch am Samstag?");

    expect(reply).toContain("Samstags gibt es keine Hauptuntersuchung");
    expect(reply).not.toContain("14:00");
  });
});

describe("a text that is on the thing, and not on what is asked of it", () => {
  it.each([
    ["huber", "Hat der Warteraum eine Klimaanlage?"],
    ["loeber", "Ist euer Ersatzwagen ein Automatik?"],
    ["loeber", "Darf mein Hund in den Wartebereich?"],
    ["loeber", "Gibt es Rabatt für ADAC-Mitglieder?"],
    ["loeber", "Stundensatz vom Lackierer?"],
  ] as const)("is no answer (%s: %s)", (workshop, question) => {
    expect(ask(workshop, question).answered).toBe(false);
  });

  it("is one where it speaks of that", () => {
    expect(ask("loeber", "Gibt es Rabatt für Rentner?").reply).toContain("zehn Prozent");
    expect(ask("loeber", "Hat der Wartebereich WLAN?").reply).toContain("WLAN");
  });
});

describe("two topics in one question", () => {
  it("are each answered from the text on it", () => {
    const { reply } = ask("schrauberhof", "Habt ihr Leihautos und wo kann ich parken?");

    expect(reply).toContain("28 €");
    expect(reply).toContain("Auf dem Hof");
  });

  it("leave what nothing is written on openly unknown", () => {
    const { reply, answered } = ask(
      "huber",
      "Gibt es Parkplätze und kann ich den Hund mitbringen?",
    );

    expect(reply).toContain("Kundenparkplätze");
    expect(answered).toBe(false);
  });
});

describe("a holiday asked after in passing words", () => {
  it.each([
    "Geht da was an Silvester?",
    "Wie schaut's Silvester aus?",
    "Seid ihr Silvester noch im Einsatz?",
    "Was macht ihr an Silvester?",
    "anything on at new years eve",
    "Macht ihr über die Feiertage was?",
    "Arbeitet ihr zwischen den Tagen?",
  ])("tells of the closure: %s", (question) => {
    expect(ask("lahntal", question).reply).toContain("Betriebsruhe zum Jahreswechsel");
  });
});
