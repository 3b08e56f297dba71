import { describe, expect, it } from "vitest";
import { saidFacts } from "@/lib/understanding";

describe("what a message says of car and person", () => {
  it.each([
    ["passt mein Kastenwagen mit Hochdach 2,75 m rein", [{ kind: "heightCm", value: 275 }]],
    ["van is 2.9 m high", [{ kind: "heightCm", value: 290 }]],
    ["Wohnwagen 1500 kg", [{ kind: "weightKg", value: 1500 }]],
    ["Sprinter 3,5t", [{ kind: "weightKg", value: 3500 }]],
    ["Golf Bj 2016", [{ kind: "modelYear", value: 2016 }]],
    ["Reifen von 2014 aufziehen", [{ kind: "tyreYear", value: 2014 }]],
    ["bin 19, darf ich den Leihwagen fahren", [{ kind: "ageYears", value: 19 }]],
    ["Inspektion 68tkm", [{ kind: "mileageKm", value: 68_000 }]],
    ["bin in 20 min da", []],
    ["was kostet ein Ölwechsel", []],
  ])("is read by number and unit: %s", (message, expected) => {
    expect(saidFacts(message)).toEqual(expected);
  });
});
