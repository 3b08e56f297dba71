import { describe, expect, it } from "vitest";
import { limitVerdict } from "@/lib/answers/limits/limit-verdict";
import { limitsIn } from "@/lib/answers/limits/limits-in";

describe("a limit in a sentence", () => {
  it.each([
    ["Transporter bis 3,5 t nehmen wir an.", "weight", 3500],
    ["Die Halle geht bis 2,80 m.", "size", 280],
    ["max. 3.500 kg", "weight", 3500],
    ["Fahrer ab 18 Jahren", "age", 18],
    ["Reifen nicht älter als 6 Jahre", "age", 6],
    ["We collect within 20 miles.", "distance", 32.19],
    ["Vans up to 3.5 tonnes", "weight", 3500],
    ["Drivers have to be at least 23 years old.", "age", 23],
    ["ab Baujahr 2010", "year", 2010],
    ["Felgen bis 19 Zoll", "inches", 19],
    ["Fahrer müssen 21 sein.", "age", 21],
    ["You need to be 23 and have held a licence for two years.", "age", 23],
    ["Drivers must be 23 or over.", "age", 23],
    ["We run you home within six miles, any time before 16:30.", "distance", 9.66],
    ["Mindestalter 21 Jahre, Kaution 200 €.", "age", 21],
    ["Das Tor ist 2,60 m hoch.", "size", 260],
  ])("is read with its unit: %s", (sentence, dimension, bound) => {
    expect(limitsIn(sentence)).toMatchObject([{ dimension, bound }]);
  });

  it.each([
    "Bis 17 Zoll 25 €, ab 18 Zoll 35 €.",
    "Die Bühne ist 4 m lang.",
    "Ja, nach 50 bis 100 km.",
    "Bis 40 km/h, nur mittwochs.",
    "Distance: up to 5 miles – Car: £55 – Van: £75",
    "Felgengröße: bis 17 Zoll – Zuschlag: kein Zuschlag",
    "Wir öffnen um 8 Uhr.",
    "Each mile costs £1.50 within 20 miles.",
  ])("is none where it is a price or a bare size: %s", (sentence) => {
    expect(limitsIn(sentence)).toEqual([]);
  });
});

describe("what lies within a limit", () => {
  const year = 2026;
  const verdict =
    (kind: Parameters<typeof limitVerdict>[0][number]["kind"], value: number) =>
    (...sentences: string[]) =>
      limitVerdict([{ kind, value }], sentences, year);

  it("is a yes, and what lies beyond it a no", () => {
    expect(verdict("tyreYear", 2014)("Reifen nicht älter als 6 Jahre montieren wir.")).toBe("no");
    expect(verdict("tyreYear", 2022)("Reifen nicht älter als 6 Jahre montieren wir.")).toBe("yes");
    expect(verdict("distanceKm", 30)("We collect within 20 miles.")).toBe("yes");
    expect(verdict("modelYear", 2008)("Ab Baujahr 2010 geht das.")).toBe("no");
  });

  it("is a no where the sentence refuses it, and says nothing of the rest", () => {
    expect(verdict("weightKg", 4000)("Ab 3,5 t leider nicht.")).toBe("no");
    expect(verdict("weightKg", 2000)("Ab 3,5 t leider nicht.")).toBeNull();
    expect(verdict("ageYears", 22)("No cars to drivers under 25 years.")).toBe("no");
  });

  it("is refused only by a not of its own clause", () => {
    const weight = verdict("weightKg", 2500);

    expect(weight("Transporter nehmen wir bis 2,8 t an, Motorräder und Oldtimer nicht.")).toBe(
      "yes",
    );
    expect(weight("Pkw bis 3,5 t. Wohnmobile nehmen wir nicht an.")).toBe("yes");
    expect(weight("Achslasten bis 13 t sind kein Problem.")).toBe("yes");
    expect(weight("Trailers need no MOT, but we do their lights up to 750 kg.")).toBe("no");
    expect(
      verdict("tyreYear", 2014)("Reifen, die älter als acht Jahre sind, montieren wir nicht."),
    ).toBe("no");
  });

  it("must be kept where the text says that it must", () => {
    expect(verdict("ageYears", 22)("You must be over 25 with a full licence.")).toBe("no");
    expect(verdict("ageYears", 30)("You must be over 25 with a full licence.")).toBe("yes");
  });

  it("says nothing where something else holds above or below, or two limits are named", () => {
    expect(verdict("ageYears", 80)("Über 75 Jahre bitte Attest mitbringen.")).toBeNull();
    expect(verdict("weightKg", 3000)("Bühne 1 bis 2,5 t.", "Bühne 2 bis 3,5 t.")).toBeNull();
  });
});
