import { describe, expect, it } from "vitest";
import { composeAnswer, type Draft } from "@/lib/chat";
import { withDraft } from "@/lib/chat/with-draft";
import { parseFact } from "@/lib/workshops";
import { buildWorkshopContext } from "../../support/build-workshop-context";

const known = { workshop: buildWorkshopContext(), passages: [] };

const drafts: [string, Draft, string][] = [
  [
    "Was kostet eine Unterbodenwäsche?",
    {
      kind: "service",
      fact: parseFact("service", { name: "Unterbodenwäsche", priceMin: 57, priceMax: 57 }),
    },
    "57",
  ],
  [
    "Darf mein Hund mit in den Warteraum?",
    {
      kind: "faq",
      fact: parseFact("faq", {
        question: "Darf mein Hund mit in den Warteraum?",
        answer: "Ja, an der Leine.",
      }),
    },
    "an der Leine",
  ],
  [
    "Habt ihr am 8. Januar 2027 offen?",
    {
      kind: "closure",
      fact: parseFact("closure", { from: "2027-01-08", to: "2027-01-08", reason: "Inventur" }),
    },
    "Inventur",
  ],
  [
    "Öllampe rot, darf ich noch fahren?",
    {
      kind: "safety_card",
      fact: parseFact("safety_card", {
        level: "red",
        title: "Öl",
        triggers: ["Öllampe rot"],
        text: "Sofort anhalten.",
        locale: "de",
      }),
    },
    "Sofort anhalten.",
  ],
];

const reply = (question: string, { workshop, passages }: ReturnType<typeof withDraft>) =>
  composeAnswer({
    question,
    locale: "de",
    workshop,
    passages,
    history: [],
    now: new Date("2026-11-20T10:00:00+01:00"),
  }).reply;

describe("a draft", () => {
  it.each(drafts)(
    "answers %j as if it were saved, and leaves what is known alone",
    (question, draft, said) => {
      const before = structuredClone(known);

      expect(reply(question, withDraft(known, draft))).toContain(said);
      expect(reply(question, known)).not.toContain(said);
      expect(known).toEqual(before);
    },
  );

  it("that is switched off changes nothing", () => {
    const [, , , [, draft] = []] = drafts;
    const off = { ...draft, fact: { ...draft?.fact, isActive: false } } as Draft;

    expect(withDraft(known, off)).toEqual(known);
  });
});
