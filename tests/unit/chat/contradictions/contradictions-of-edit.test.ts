import { describe, expect, it } from "vitest";
import { contradictionsOfEdit } from "@/lib/chat/contradictions/contradictions-of-edit";
import type { ContradictionRow } from "@/lib/chat/schemas";

const row = (given: Partial<ContradictionRow>): ContradictionRow => ({
  passageId: "text-1",
  kind: "price",
  sentence: "Ein Ölwechsel kostet 49 €.",
  fact: "Ölwechsel: 89,00 €",
  serviceId: "oil",
  against: null,
  source: "document",
  documentId: "document-1",
  title: "Preise",
  ...given,
});
const price = row({});
const otherPrice = row({ serviceId: "brakes" });
const hours = row({ kind: "hours", serviceId: null, passageId: "text-2" });
const phone = row({ kind: "phone", serviceId: null, passageId: "text-2" });
const rows = [price, otherPrice, hours, phone];

describe("the contradictions of an edit", () => {
  it("are the texts with another price than the service saved", () => {
    expect(contradictionsOfEdit(rows, { kind: "service", id: "oil" })).toEqual([price]);
  });

  it("are the sentences of the answer saved, whatever they contradict", () => {
    expect(contradictionsOfEdit(rows, { kind: "faq", id: "text-2" })).toEqual([hours, phone]);
  });

  it("are the texts with other hours than the week saved", () => {
    expect(contradictionsOfEdit(rows, { kind: "opening_hours" })).toEqual([hours]);
  });

  it.each(["closure", "safety_card"] as const)(
    "are none of a %s, which no text is held against",
    (kind) => {
      expect(contradictionsOfEdit(rows, { kind, id: "text-2" })).toEqual([]);
    },
  );
});
