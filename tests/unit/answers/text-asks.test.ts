import { describe, expect, it } from "vitest";
import { brandt, derwen, reply, replyTo, sentence, service } from "./workshops";

describe("a quote from the workshop's texts", () => {
  it("is the sentence meant with the one it leans on, and no more", () => {
    expect(replyTo(brandt, { ask: "text", refs: [sentence(1, 2)] })).toBe(
      "Wohnmobile passen bis 2,60 m Höhe. Das machen wir mit Anmeldung.",
    );
    expect(replyTo(derwen, { ask: "text", refs: [sentence(0, 1)] })).toBe("The kettle is on.");
  });

  it("names its source as a chip", () => {
    const made = reply(brandt, { frame: { asks: [{ ask: "text", refs: [sentence(1, 1)] }] } });

    expect(made.reply).toBe("Wohnmobile passen bis 2,60 m Höhe.");
    expect(made.sources).toMatchObject([{ type: "document", title: "Halle" }]);
  });

  it("is said to be in another language than the reply", () => {
    const german = reply(brandt, {
      frame: { language: "en", asks: [{ ask: "text", refs: [sentence(1, 1)] }] },
    });
    const english = reply(derwen, {
      frame: { language: "de", asks: [{ ask: "text", refs: [sentence(0, 1)] }] },
    });

    expect(german.reply).toBe(
      "This is what we have on that, in German: Wohnmobile passen bis 2,60 m Höhe.",
    );
    expect(english.reply).toBe("Dazu steht bei uns auf Englisch: The kettle is on.");
  });

  it("stands in the customer's language where a translation has passed", () => {
    const ref = sentence(1, 1);
    const made = reply(brandt, {
      frame: {
        language: "en",
        asks: [{ ask: "text", refs: [ref] }],
        translations: [{ ...ref, text: "Motorhomes fit up to a height of 2.60 m." }],
      },
    });

    expect(made.reply).toBe("Motorhomes fit up to a height of 2.60 m.");
  });

  it("may be a service's description", () => {
    expect(replyTo(derwen, { ask: "text", refs: [service(2)] })).toBe("MOT class 4: Cars.");
  });
});

describe("yes and no", () => {
  const refs = [sentence(0, 0)];

  it("come first, with what they stand on shown", () => {
    const because = [sentence(1, 1)];

    expect(replyTo(brandt, { ask: "text", refs: because, polarity: "yes", because })).toBe(
      "Ja. Wohnmobile passen bis 2,60 m Höhe.",
    );
    expect(replyTo(derwen, { ask: "text", refs, polarity: "no", because: [sentence(1, 0)] })).toBe(
      "No. There is a room upstairs.\nDrivers have to be at least 23 years old.",
    );
  });

  it("on services show what they stand on beside them", () => {
    const ask = { ask: "details", services: [service(2)], polarity: "no" };

    expect(replyTo(brandt, { ...ask, because: [sentence(1, 1)] })).toBe(
      "Nein.\nHU mit AU: 149 €\nDienstag und Donnerstag kommt der Prüfer.\nWohnmobile passen bis 2,60 m Höhe.",
    );
  });

  it("do not count without what they stand on", () => {
    expect(replyTo(brandt, { ask: "text", refs: [sentence(1, 1)], polarity: "yes" })).toBe(
      "Wohnmobile passen bis 2,60 m Höhe.",
    );
  });

  it("are never a yes against a not in the evidence", () => {
    const because = [sentence(1, 1)];

    expect(replyTo(derwen, { ask: "text", refs: because, polarity: "yes", because })).toBe(
      "Vans are not for hire.",
    );
  });

  it("are not said twice where the text begins with the same", () => {
    expect(replyTo(derwen, { ask: "text", refs, polarity: "yes", because: refs })).toBe(
      "Yes, there is a room upstairs.",
    );
  });

  it("of a text that were said to its own question are left out, or told with that question", () => {
    expect(replyTo(derwen, { ask: "text", refs })).toBe("There is a room upstairs.");
    expect(replyTo(brandt, { ask: "text", refs: [sentence(2, 0)] })).toBe(
      "Arbeiten Sie samstags? Nein.",
    );
    expect(replyTo(brandt, { ask: "text", refs, polarity: "depends", because: refs })).toBe(
      "Das kommt darauf an. Ja, Lampen und Wischer.",
    );
  });
});

const said = (kind: "heightCm" | "ageYears" | "weightKg", value: number) => [{ kind, value }];

describe("a number of the customer against a limit in the text", () => {
  const height = { ask: "text", refs: [sentence(1, 1)] };
  const age = { ask: "text", refs: [sentence(1, 0)] };

  it.each([
    [brandt, height, said("heightCm", 290), "Nein. Wohnmobile"],
    [brandt, height, said("heightCm", 260), "Ja. Wohnmobile"],
    [derwen, age, said("ageYears", 22), "No. Drivers"],
    [derwen, age, said("ageYears", 81), "Yes. Drivers"],
    [derwen, age, said("weightKg", 3500), "Drivers"],
  ])("decides, and nothing where the text sets none", (workshop, ask, facts, start) => {
    const made = reply(workshop, { frame: { asks: [ask], said: facts } });

    expect(made.reply.startsWith(start)).toBe(true);
  });

  it("overrules what a reader made of it", () => {
    const asks = [{ ...height, polarity: "yes", because: height.refs }];
    const made = reply(brandt, { frame: { asks, said: said("heightCm", 300) } });

    expect(made.reply).toMatch(/^Nein\./);
  });
});
