import { describe, expect, it } from "vitest";
import { filterWorkshops } from "@/components/shell/filter-workshops";

const workshops = [{ name: "Kfz-Meisterbetrieb Brandt" }, { name: "Müller & Söhne" }];

describe("filterWorkshops", () => {
  it.each([
    ["brandt kfz", "Kfz-Meisterbetrieb Brandt"],
    ["MULLER", "Müller & Söhne"],
    ["müll söh", "Müller & Söhne"],
  ])("finds by any words, case and accents: %s", (search, name) => {
    expect(filterWorkshops(workshops, search)).toEqual([{ name }]);
  });

  it("shows all of them for an empty search and none for a foreign word", () => {
    expect(filterWorkshops(workshops, "  ")).toHaveLength(2);
    expect(filterWorkshops(workshops, "garage")).toEqual([]);
  });

  it("never renders thousands", () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ name: `Werkstatt ${index}` }));

    expect(filterWorkshops(many, "werkstatt")).toHaveLength(50);
  });
});
