import { describe, expect, it } from "vitest";
import { matchServices } from "@/lib/chat/understand/match-services";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import { annotate } from "@/lib/knowledge";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const catalogs = {
  brandt: catalogOf(readWorkshopInMemory("supabase/demo/kfz-brandt.json").context),
  huber: catalogOf(readWorkshopInMemory("tests/unit/chat/fixtures/reifen-huber.json").context),
  autodienst: catalogOf(readWorkshopInMemory("tests/eval/workshops/autodienst-huber.json").context),
  tayview: catalogOf(readWorkshopInMemory("tests/eval/workshops/tayview-motors.json").context),
  dreisam: catalogOf(readWorkshopInMemory("tests/eval/workshops/werkstatt-dreisam.json").context),
  klassik: catalogOf(readWorkshopInMemory("tests/eval/workshops/klassik-isartal.json").context),
  stromwerk: catalogOf(readWorkshopInMemory("tests/eval/workshops/stromwerk-pankow.json").context),
  radhaus: catalogOf(readWorkshopInMemory("tests/eval/workshops/radhaus-boerde.json").context),
  loeber: catalogOf(readWorkshopInMemory("tests/eval/workshops/autopark-loeber.json").context),
  lochside: catalogOf(
    readWorkshopInMemory("tests/unit/chat/fixtures/lochside-garage.json").context,
  ),
};

const namesIn = (workshop: keyof typeof catalogs, question: string) => {
  const { vocabulary, services } = catalogs[workshop];
  const annotation = annotate(question, vocabulary, { correct: true });
  return matchServices(annotation, services).map(({ service }) => service.name);
};

describe("a service is recognised", () => {
  it.each([
    ["brandt", "nen oelwechsel", ["Ölwechsel"]],
    ["brandt", "MOT", ["Hauptuntersuchung mit Abgasuntersuchung"]],
    ["brandt", "oil change", ["Ölwechsel"]],
    ["brandt", "Inspektion", ["Kleine Inspektion", "Große Inspektion"]],
    ["brandt", "der große Kundendienst", ["Große Inspektion"]],
    ["brandt", "Bremsscheiben und Beläge vorne", ["Bremsscheiben und Beläge vorne"]],
    ["brandt", "Bremsen", ["Bremsbeläge vorne", "Bremsscheiben und Beläge vorne"]],
    ["brandt", "Reifenwechsel und Einlagern", ["Räderwechsel", "Rädereinlagerung"]],
    ["huber", "Bremsbeläge vorne und hinten", ["Bremsbeläge hinten", "Bremsbeläge vorne"]],
    ["huber", "Reifenmontage", ["Reifenmontage mit Wuchten"]],
    [
      "klassik",
      "Ventile einstellen und Ölwechsel am Motorrad",
      ["Ölwechsel Motorrad", "Ventile einstellen Motorrad"],
    ],
    ["stromwerk", "Wallbox montieren", ["Wallbox installieren"]],
    ["lochside", "Zahnriemen", ["Timing belt kit"]],
    ["lochside", "new battery", ["Battery supply and fit"]],
    ["tayview", "an MOT", ["MOT test"]],
    ["tayview", "class 7 MOT", ["MOT test Class 7"]],
    ["autodienst", "ein Ölwechsel", ["Ölwechsel"]],
    ["autodienst", "eine Inspektion", ["Kleine Inspektion", "Große Inspektion"]],
    ["autodienst", "Jahresinspektion", ["Große Inspektion"]],
    ["klassik", "ein Ölwechsel", ["Ölwechsel Motorrad", "Ölwechsel Oldtimer"]],
    ["klassik", "ein Ölwechsel am Auto", ["Ölwechsel Oldtimer"]],
    ["radhaus", "Reifen aufziehen, 19 Zoll", ["Reifenmontage ab 18 Zoll"]],
    ["loeber", "Bremsen vorne", ["Bremsbeläge vorne", "Bremsscheiben und Beläge vorne"]],
    ["loeber", "Bremsenprüfung", ["Bremsenprüfung"]],
    [
      "loeber",
      "Achsvermessung mit Einstellen oder ohne",
      ["Achsvermessung", "Achsvermessung mit Einstellung"],
    ],
    ["loeber", "Klimaanlage auffüllen, neues Kältemittel 1234 yf", ["Klimaservice R1234yf"]],
    ["autodienst", "Ölwechsel inkl. Filter", ["Ölwechsel mit Filter"]],
    ["autodienst", "Ölwechsel oder Ölwechsel mit Filter", ["Ölwechsel", "Ölwechsel mit Filter"]],
    ["dreisam", "Licht einstellen", ["Scheinwerfer einstellen"]],
    ["dreisam", "Stellt ihr Scheinwerfer ein", ["Scheinwerfer einstellen"]],
    ["dreisam", "Bremsen hinten, auch die Scheiben", ["Bremsscheiben und Beläge hinten"]],
  ] as const)("at %s in %j", (workshop, question, names) => {
    expect(namesIn(workshop, question).toSorted()).toEqual([...names].toSorted());
  });
});

describe("a similar name is not enough", () => {
  it.each([
    ["brandt", "Getriebeölwechsel"],
    ["brandt", "Bremsbeläge hinten"],
    ["brandt", "Batterie prüfen"],
    ["brandt", "Hochvoltbatterie tauschen"],
    ["brandt", "neue Klimaanlage"],
    ["brandt", "neue Winterreifen kaufen"],
    ["brandt", "Motorradinspektion"],
    ["huber", "Kupplung wechseln"],
    ["huber", "Bremsscheiben hinten"],
    ["lochside", "battery charger"],
    ["lochside", "windscreen replacement"],
    ["lochside", "new tyres"],
  ] as const)("at %s for %j", (workshop, question) => {
    expect(namesIn(workshop, question)).toEqual([]);
  });
});
