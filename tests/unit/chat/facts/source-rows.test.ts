import { describe, expect, it } from "vitest";
import { composeAnswer } from "@/lib/chat";
import { mergeSources } from "@/lib/chat/facts/source-rows";
import type { Passage, SourceRow } from "@/lib/chat/schemas";
import { endEvents } from "@/lib/chat/turn-events";
import { visitorMessageView } from "@/lib/conversations/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import { buildWorkshopContext } from "@/tests/support/build-workshop-context";

const service = {
  id: "0198f1f0-0000-7000-8000-0000000000b1",
  name: "Ölwechsel",
  category: "Wartung",
  description: "",
  priceMinCents: 8900,
  priceMaxCents: 8900,
  durationMinutes: 60,
  synonyms: [],
};
const text = (id: string, kind: Passage["kind"], title: string, content: string): Passage => ({
  id,
  kind,
  title,
  heading: null,
  content,
  score: 1,
});
const faq = text(
  "0198f1f0-0000-7000-8000-0000000000b2",
  "faq",
  "Habt ihr einen Ersatzwagen?",
  "Ja, ein Ersatzwagen kostet 25 € am Tag.",
);
const chunk = text(
  "0198f1f0-0000-7000-8000-0000000000b3",
  "document",
  "Garantie",
  "Auf jede Reparatur geben wir zwei Jahre Garantie.",
);
const context: WorkshopContext = { ...buildWorkshopContext(), services: [service] };

const hours = (id: string) => ({
  type: "hours" as const,
  title: "Öffnungszeiten",
  rows: [{ kind: "hours" as const, id }],
});

function rowsOf(question: string): SourceRow[] {
  const { sources } = composeAnswer({
    question,
    locale: "de",
    workshop: context,
    passages: [faq, chunk],
    history: [],
    now: new Date("2026-11-20T10:00:00+01:00"),
  });
  return sources.flatMap(({ rows = [] }) => rows);
}

describe("each source of an answer names the rows it is made of", () => {
  it.each<[string, SourceRow[]]>([
    ["Was kostet ein Ölwechsel?", [{ kind: "service", id: service.id }]],
    ["Wie lange dauert der Ölwechsel?", [{ kind: "service", id: service.id }]],
    ["Habt ihr einen Ersatzwagen?", [{ kind: "faq", id: faq.id }]],
    ["Gebt ihr Garantie?", [{ kind: "document", id: chunk.id, passage: chunk.id }]],
    ["Habt ihr am Freitag offen?", [{ kind: "hours", id: "5" }]],
    ["Habt ihr am 28.12. offen?", [{ kind: "closure", id: "2026-12-24_2027-01-02" }]],
    ["Wie ist eure Telefonnummer?", [{ kind: "contact", id: "phone" }]],
    ["Öllampe rot!", [{ kind: "safety_default", id: "oil_lamp" }]],
  ])("%s", (question, rows) => {
    expect(rowsOf(question)).toEqual(rows);
  });

  it("and a source that is mentioned twice all rows of both", () => {
    expect(mergeSources([hours("1"), hours("2"), hours("1")])).toEqual([
      { ...hours("1"), rows: [...hours("1").rows, ...hours("2").rows] },
    ]);
  });
});

describe("visitors are told no rows", () => {
  const sources = [
    { type: "prices" as const, title: "Ölwechsel", rows: [{ kind: "service" as const, id: "x" }] },
  ];

  it("by the events of a turn", () => {
    const said = { sources, actions: [], answered: true, messageId: "m" };
    const [first] = endEvents(said, "bot");

    expect(first).toEqual({ event: "sources", data: [{ type: "prices", title: "Ölwechsel" }] });
  });

  it("nor by their thread, and no marks of the team", () => {
    const view = visitorMessageView.parse({
      id: service.id,
      position: 1,
      author: "bot",
      authorName: null,
      body: "89 €",
      sources,
      actions: [],
      answered: true,
      createdAt: "2026-11-20T10:00:00Z",
      mark: { note: "falsch", status: "open", markedAt: "2026-11-20T10:00:00Z" },
    });

    expect(view.sources).toEqual([{ type: "prices", title: "Ölwechsel" }]);
    expect(view).not.toHaveProperty("mark");
  });
});
