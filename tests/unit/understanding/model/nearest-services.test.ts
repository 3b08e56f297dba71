import { describe, expect, it } from "vitest";
import { nearestServices, servicesShownMax } from "@/lib/understanding/model/nearest-services";
import { numberCatalogue } from "@/lib/understanding/model/number-catalogue";
import { smallWorkshop } from "@/tests/support/understanding";

const parts = ["Achse", "Bremse", "Lenkung", "Auspuff", "Kupplung", "Fenster", "Sitz", "Licht"];
const long = smallWorkshop(
  1,
  Array.from({ length: 400 }, (_, index) => ({
    name: `${parts[index % parts.length]} prüfen Stufe ${index}`,
    description: index === 399 ? "Auch für die Klimaanlage." : "",
  })),
  [],
);
const short = smallWorkshop(2, [{ name: "Ölwechsel", description: "" }], []);
const none = new Set<string>();

describe("a long price list", () => {
  const shown = nearestServices(
    long.catalogue.services,
    "Klimaanlage?",
    new Set([long.serviceId(7)]),
  );

  it("is shown up to a bound, with what its words are nearest to and what was spoken of", () => {
    expect(shown?.size).toBe(servicesShownMax);
    expect(shown).toContain(long.serviceId(400));
    expect(shown).toContain(long.serviceId(7));
  });

  it("keeps the number of each service", () => {
    const { services } = numberCatalogue(long.catalogue, shown);

    expect(services.get("S400")?.id).toBe(long.serviceId(400));
    expect(services.size).toBe(servicesShownMax);
  });
});

it("a short price list is shown whole", () => {
  expect(nearestServices(short.catalogue.services, "Klimaanlage?", none)).toBeNull();
});
