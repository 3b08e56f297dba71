import { describe, expect, it } from "vitest";
import { readFactForm } from "@/components/facts/read-fact-form";
import { AppError } from "@/lib/core/errors";
import { parseFact } from "@/lib/workshops";
import type { FactKind } from "@/lib/workshops/schemas";

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const read = (kind: FactKind, fields: Record<string, string>) =>
  parseFact(kind, readFactForm(kind, formOf(fields)));

function refused(kind: FactKind, fields: Record<string, string>): string[] {
  try {
    read(kind, fields);
    return [];
  } catch (error) {
    return error instanceof AppError ? error.issues.map(({ path }) => path) : [String(error)];
  }
}

describe("a form", () => {
  it("of a service gives cents, one price for both ends, and a word a line", () => {
    const fields = {
      name: "Unterbodenwäsche",
      priceMin: "49,90",
      synonyms: "Unterwäsche\n Hohlraum;",
    };

    expect(read("service", fields)).toMatchObject({
      priceMinCents: 4990,
      priceMaxCents: 4990,
      durationMinutes: 0,
      synonyms: ["Unterwäsche", "Hohlraum"],
    });
    expect(read("service", { name: "Klima" })).toMatchObject({ priceMinCents: null });
  });

  it.each([
    ["ab 89", 8900],
    ["from 89.50", 8950],
    ["Ab 1.390", 139000],
  ])("of a service leaves a price open that begins like %j", (priceMin, priceMinCents) => {
    expect(read("service", { name: "Standheizung", priceMin })).toMatchObject({
      priceMinCents,
      priceMaxCents: null,
    });
  });

  it("of one closed day needs no last day", () => {
    expect(read("closure", { from: "2027-05-14", to: "" })).toMatchObject({ to: "2027-05-14" });
  });

  it("of a safety card may switch it off", () => {
    const fields = { level: "red", title: "Öl", triggers: "Öllampe", text: "Halt.", locale: "de" };

    expect(read("safety_card", fields)).toMatchObject({ isActive: true });
    expect(read("safety_card", { ...fields, isActive: "off" })).toMatchObject({ isActive: false });
  });

  it.each<[string, FactKind, Record<string, string>]>([
    ["priceMin", "service", { name: "x", priceMin: "viel", priceMax: "10" }],
    ["durationMinutes", "service", { name: "x", durationMinutes: "bald" }],
    ["from", "closure", { from: "", to: "2027-01-01" }],
    ["triggers", "safety_card", { level: "red", title: "x", text: "y", locale: "de" }],
    ["level", "safety_card", { level: "pink", title: "x", triggers: "z", text: "y", locale: "de" }],
  ])("with a bad %s is refused by that field", (field, kind, fields) => {
    expect(refused(kind, fields)).toContain(field);
  });
});
