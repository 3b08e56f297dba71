import { describe, expect, it } from "vitest";
import {
  defaultCardKeys,
  defaultTextOf,
  findSymptomCard,
  listDefaultCards,
  symptomCatalogue,
} from "@/lib/workshops";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const own = {
  id: "0198f1f0-0000-7000-8000-0000000000aa",
  level: "green" as const,
  title: "Wischwasser",
  triggers: ["Wischwasser leer"],
  text: "Einfach nachfüllen.",
  locale: "de" as const,
};

describe("the default safety cards", () => {
  it("are twelve, all in use, until a workshop says otherwise", () => {
    const cards = listDefaultCards(buildWorkshopContext().workshop);

    expect(cards.map(({ key }) => key)).toEqual(defaultCardKeys);
    expect(cards.every(({ isActive, edited }) => isActive && edited.length === 0)).toBe(true);
  });

  it("address the customer as the workshop does", () => {
    const formal = listDefaultCards(buildWorkshopContext({ formality: "sie" }).workshop);
    const familiar = listDefaultCards(buildWorkshopContext({ formality: "du" }).workshop);

    expect(formal.map(({ text }) => text.de).join(" ")).not.toMatch(/\b(?:du|dein|dich|ruf uns)\b/);
    expect(familiar.map(({ text }) => text.de).join(" ")).not.toMatch(/\b(?:Sie|Ihr|Ihnen)\b/);
  });

  it.each(defaultCardKeys)("%s says to stop and to call in every wording, and no number", (key) => {
    for (const text of [
      defaultTextOf(key, "de", "sie"),
      defaultTextOf(key, "de", "du"),
      defaultTextOf(key, "en", "sie"),
    ]) {
      expect(text).toMatch(/anhalten|Meter mehr|stop|Do not drive/i);
      expect(text).toMatch(/uns an|uns aus|call us/i);
      expect(text).not.toMatch(/\d/);
    }
  });

  it("take the workshop's own words in the languages it has them in", () => {
    const { workshop } = buildWorkshopContext({
      safetyOverrides: { oil_lamp: { isActive: true, text: { de: "Anhalten, sagt Brandt." } } },
    });
    const [card] = listDefaultCards(workshop);

    expect(card?.text.de).toBe("Anhalten, sagt Brandt.");
    expect(card?.text.en).toBe(defaultTextOf("oil_lamp", "en", "sie"));
    expect(card?.edited).toEqual(["de"]);
  });

  it("are what a reader may choose from, with the workshop's own behind them", () => {
    const context = {
      ...buildWorkshopContext({ safetyOverrides: { smoke: { isActive: false, text: {} } } }),
      safetyCards: [own],
    };
    const keys = symptomCatalogue(context).map(({ key }) => key);

    expect(keys).toEqual([...defaultCardKeys.filter((key) => key !== "smoke"), own.id]);
    expect(findSymptomCard(context, "smoke", "de")).toBeNull();
    expect(findSymptomCard(context, own.id, "de")).toMatchObject({ text: own.text });
    expect(findSymptomCard(context, "no_such_card", "de")).toBeNull();
  });
});
