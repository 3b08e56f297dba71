import { describe, expect, it } from "vitest";
import { groupServices } from "@/components/demo-site/group-services";
import type { ServiceFact } from "@/lib/workshops/context";

const service = (name: string, category: string): ServiceFact => ({
  id: crypto.randomUUID(),
  name,
  category,
  description: "",
  priceMinCents: null,
  priceMaxCents: null,
  durationMinutes: 0,
  synonyms: [],
});

describe("the services of a workshop's page", () => {
  it("stand by category in the workshop's order, those without one last", () => {
    const services = [
      service("Abholung", ""),
      service("Ölwechsel", "Wartung"),
      service("Bremsbeläge", "Bremsen"),
      service("Inspektion", "Wartung"),
    ];

    const groups = groupServices(services).map((group) => [
      group.category,
      group.services.map(({ name }) => name),
    ]);

    expect(groups).toEqual([
      ["Wartung", ["Ölwechsel", "Inspektion"]],
      ["Bremsen", ["Bremsbeläge"]],
      ["", ["Abholung"]],
    ]);
  });
});
