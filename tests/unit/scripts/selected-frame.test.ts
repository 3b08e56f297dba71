import { describe, expect, it } from "vitest";
import { serviceFact } from "@/lib/workshops/context";
import { catalogueOf, frame } from "@/lib/understanding";
import { frameOfSelection } from "@/scripts/eval/selected-frame";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";
import type { Selection } from "@/scripts/eval/selections";

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;

const free = {
  category: "",
  priceMinCents: 0,
  priceMaxCents: 0,
  durationMinutes: 0,
  synonyms: [],
};

/** A workshop with one of each, in the words of its file and as a catalogue of other ids. */
function workshop(service: string, answer: string, text: string) {
  const file = {
    services: [{ name: service }],
    faqs: [{ question: "Leihwagen?", answer }],
    documents: [{ title: "Auftrag", text }],
  };
  const description = "Satz Kompletträder. Transporter 35 €.";
  const services = [serviceFact.parse({ ...free, id: id(1), name: service, description })];
  const context = { ...buildWorkshopContext(), services };
  const own = { heading: null, score: 1 };
  const catalogue = catalogueOf(context, [
    { ...own, id: id(2), kind: "faq", title: "Leihwagen?", content: answer },
    { ...own, id: id(3), kind: "document", title: "Auftrag", content: text },
  ]);
  return { file, catalogue };
}

function selection(given: Partial<Selection>): Selection {
  const none = { action: null, refuse: null, unknown: [], note: "", polarity: null, asks: [] };
  return { id: "x", lang: "de", ...none, ...given };
}

const ask = { services: [], refs: [], days: [], fields: [] };

describe("a recorded selection as a frame", () => {
  const brandt = workshop("Räder", "Ja. Für 20 € am Tag.", "Teile bleiben hier. Ab 1. Mai zu.");
  const other = workshop("Tyres", "No, sorry.", "Parts stay here. We ring first.");

  it.each([brandt, other])(
    "names services, FAQs and sentences by the ids of its catalogue",
    ({ file, catalogue }) => {
      const asks = [
        { ...ask, ask: "price" as const, services: ["S1"] },
        { ...ask, ask: "text" as const, refs: ["F1", "D1.2"] },
      ];

      const made = frameOfSelection(selection({ asks }), file, catalogue);

      const sentences = catalogue.sentences.filter(({ kind }) => kind === "faq").length;
      expect(frame.parse(made).asks).toMatchObject([
        { ask: "price", services: [{ serviceId: id(1), pieces: [] }] },
        {
          ask: "text",
          refs: [
            ...Array.from({ length: sentences }, (_, sentence) => ({ passageId: id(2), sentence })),
            { passageId: id(3), sentence: 1 },
          ],
        },
      ]);
    },
  );

  it("says which piece of a description is meant, and what an action is to be done with", () => {
    const note = "variant: Transporter 35 €; S1, 2026-11-23 09:00, plate SLF-KR 214";
    const asks = [{ ...ask, ask: "price" as const, services: ["S1"] }];

    const made = frameOfSelection(
      selection({ asks, note, action: "appointment" }),
      brandt.file,
      brandt.catalogue,
    );

    expect(made).toMatchObject({
      asks: [{ services: [{ pieces: [1] }] }],
      action: {
        kind: "appointment",
        days: [{ kind: "date", date: "2026-11-23" }],
        time: { kind: "at", time: "09:00" },
      },
      slots: { plate: "SLF-KR 214" },
    });
  });

  it("leaves out what the catalogue does not hold", () => {
    const asks = [{ ...ask, ask: "price" as const, services: ["S9"] }];

    expect(frameOfSelection(selection({ asks }), other.file, other.catalogue).asks).toEqual([]);
  });

  it("keeps a yes with the evidence it stands on, and tells a language that is not ours", () => {
    const asks = [{ ...ask, ask: "text" as const, refs: ["F1.1"] }];

    const made = frameOfSelection(
      selection({ asks, polarity: "yes", lang: "tr" }),
      brandt.file,
      brandt.catalogue,
    );

    expect(made).toMatchObject({ foreignLanguage: "tr", language: "de" });
    expect(made.asks).toMatchObject([
      { polarity: "yes", because: [{ passageId: id(2), sentence: 0 }] },
    ]);
  });
});
