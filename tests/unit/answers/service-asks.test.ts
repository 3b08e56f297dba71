import { describe, expect, it } from "vitest";
import { brandt, derwen, reply, replyTo, service } from "./workshops";

describe("the price of a service", () => {
  it("is told in the workshop's currency with what its description says", () => {
    expect(replyTo(brandt, { ask: "price", services: [service(1)] })).toBe(
      "Ölwechsel: 95 bis 145 €\nÖl bis 5 Liter und Filter. Jeder weitere Liter 14 €.",
    );
    expect(replyTo(derwen, { ask: "price", services: [service(2)] })).toBe(
      "MOT class 4: £54.85\nCars.",
    );
  });

  it("comes with the variant that is meant and no other", () => {
    expect(replyTo(brandt, { ask: "price", services: [service(1, { pieces: [1] })] })).toBe(
      "Ölwechsel: 95 bis 145 €\nJeder weitere Liter 14 €.",
    );
    expect(replyTo(derwen, { ask: "price", services: [service(1, { pieces: [1] })] })).toBe(
      "Oil change: £85 to £125\nEach extra litre £12.",
    );
  });

  it("is never written in pounds behind the figure", () => {
    const asks = [{ ask: "price", services: [service(1, { pieces: [0] })] }];

    expect(reply(derwen, { frame: { asks, language: "de" } }).reply).toBe(
      "Oil change: £85 bis £125\nAuf Englisch: Up to 5 litres.",
    );
  });

  it("is on request where none is entered", () => {
    expect(replyTo(brandt, { ask: "price", services: [service(4)] })).toBe(
      "Unfallinstandsetzung: Preis auf Anfrage",
    );
  });

  it("is added up for what is wanted together, and never for alternatives", () => {
    const services = [service(1), service(2)];

    expect(replyTo(brandt, { ask: "price", services, areTogether: true })).toContain(
      "Zusammen: 244 bis 294 €",
    );
    expect(replyTo(brandt, { ask: "price", services })).not.toContain("Zusammen");
    expect(replyTo(derwen, { ask: "price", services, areTogether: true })).toContain(
      "Together: £139.85 to £179.85",
    );
  });

  it("is multiplied where the workshop says that it is for one", () => {
    expect(replyTo(brandt, { ask: "price", services: [service(3, { quantity: 4 })] })).toContain(
      "Zusammen (4 Stück): 80 €",
    );
    expect(replyTo(brandt, { ask: "price", services: [service(1, { quantity: 4 })] })).toBe(
      "Ölwechsel: 95 bis 145 €\nÖl bis 5 Liter und Filter. Jeder weitere Liter 14 €.",
    );
  });

  it("brings no opening hours and no phone number along", () => {
    const made = reply(brandt, { frame: { asks: [{ ask: "price", services: [service(1)] }] } });

    expect(made.reply).not.toMatch(/\d:\d|0341/);
    expect(made.sources).toMatchObject([{ type: "prices", title: "Ölwechsel" }]);
    expect(made.topic).toMatchObject({ intents: ["price"], serviceIds: [service(1).serviceId] });
  });

  it("says of a description in another language that it is", () => {
    const made = reply(brandt, {
      frame: { asks: [{ ask: "price", services: [service(1)] }], language: "en" },
    });

    expect(made.reply).toBe(
      "Ölwechsel: €95 to €145\nIn German: Öl bis 5 Liter und Filter. Jeder weitere Liter 14 €.",
    );
  });
});

describe("the duration of a service", () => {
  it("is told as people say it", () => {
    expect(replyTo(brandt, { ask: "duration", services: [service(2)] })).toBe(
      "HU mit AU: etwa 2 Stunden 40 Minuten (160 Minuten)",
    );
    expect(replyTo(derwen, { ask: "duration", services: [service(1)] })).toBe(
      "Oil change: about 1 hour 30 minutes (90 minutes)",
    );
  });

  it("is said not to be known where none is entered", () => {
    const asks = [{ ask: "duration", services: [service(2)] }];

    expect(reply(derwen, { frame: { asks } })).toMatchObject({
      answered: false,
      reply: expect.stringContaining("no duration on file for “MOT class 4”") as string,
    });
  });

  it("needs no name behind the price of the same service", () => {
    const services = [service(1)];
    const asks = [
      { ask: "price", services },
      { ask: "duration", services },
    ];

    expect(reply(brandt, { frame: { asks } }).reply).toMatch(/\n\nDas dauert etwa 40 Minuten\.$/);
  });
});

describe("whether a service is on offer", () => {
  it("is a yes with its price", () => {
    expect(replyTo(brandt, { ask: "offered", services: [service(1)] })).toBe(
      "Ja, das machen wir:\nÖlwechsel: 95 bis 145 €",
    );
    expect(replyTo(derwen, { ask: "offered", services: [service(2)] })).toBe(
      "Yes, we do that:\nMOT class 4: £54.85",
    );
  });

  it("is no yes where the description says what is not done", () => {
    const ask = { ask: "offered", services: [service(5)], polarity: "yes" };

    expect(replyTo(brandt, { ...ask, because: [service(5)] })).toBe(
      "Dazu haben wir:\nAuspuff schweißen: 45 bis 95 €\nKleine Löcher. Katalysatoren nicht.",
    );
  });
});

describe("services beside each other", () => {
  it("are compared by what they include, and by price as far as that is certain", () => {
    const made = replyTo(brandt, { ask: "compare", services: [service(1), service(2)] });

    expect(made).toContain("Günstiger ist „Ölwechsel“.");
    expect(made).toContain("Dienstag und Donnerstag kommt der Prüfer.");
  });

  it("are listed by category, without prices", () => {
    expect(replyTo(brandt, { ask: "list" })).toBe(
      [
        "Das gehört zu unseren Leistungen:",
        "Wartung: Ölwechsel",
        "Prüfung: HU mit AU",
        "Reifen: Reifenmontage",
        "Karosserie: Unfallinstandsetzung",
        "Abgas: Auspuff schweißen",
      ].join("\n"),
    );
    expect(replyTo(derwen, { ask: "list", category: "mot" })).toBe(
      "These are among our services:\nMOT: MOT class 4",
    );
  });

  it("describe themselves when details are asked for, and by their price where they do not", () => {
    expect(replyTo(brandt, { ask: "details", services: [service(2)] })).toBe(
      "HU mit AU: 149 €\nDienstag und Donnerstag kommt der Prüfer.",
    );
    expect(replyTo(brandt, { ask: "details", services: [service(4)] })).toBe(
      "Unfallinstandsetzung: Preis auf Anfrage",
    );
  });
});

describe("an ask about what the workshop does not have", () => {
  it("is not known, whatever else is", () => {
    const asks = [
      { ask: "price", services: [service(77)] },
      { ask: "price", services: [service(1)] },
    ];
    const made = reply(brandt, { frame: { asks } });

    expect(made.answered).toBe(false);
    expect(made.reply).toContain("Ölwechsel: 95 bis 145 €");
    expect(made.reply).toContain("Zum Rest der Frage weiß ich leider nichts.");
  });
});
