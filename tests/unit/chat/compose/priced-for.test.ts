import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { brandt } from "@/tests/support/talk";

const [model] = brandt.context.services;
const workshop = {
  ...brandt.context,
  services: [
    ...brandt.context.services,
    {
      ...(model as NonNullable<typeof model>),
      id: crypto.randomUUID(),
      name: "Getriebespülung für Automatikgetriebe",
      description: "",
      synonyms: [],
      priceMinCents: 39_900,
      priceMaxCents: 39_900,
    },
  ],
};

describe("a service that says in its name what it is for", () => {
  it.each(["Was kostet eine Getriebespülung?", "Preis Getriebespülung Automatikgetriebe?"])(
    "is meant by who does not say it, too: %s",
    (question) => {
      const { reply } = composeAnswer({
        question,
        locale: "de",
        workshop,
        passages: [],
        history: [],
        now: new Date("2026-11-20T10:00:00+01:00"),
      });

      expect(reply).toMatch(/^Getriebespülung für Automatikgetriebe: 399\s€/);
    },
  );
});
