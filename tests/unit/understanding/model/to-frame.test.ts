import { describe, expect, it } from "vitest";
import { numberCatalogue } from "@/lib/understanding/model/number-catalogue";
import { selection, type Selection } from "@/lib/understanding/model/selection";
import { toFrame } from "@/lib/understanding/model/to-frame";
import { smallWorkshop } from "@/tests/support/understanding";

const north = smallWorkshop(
  1,
  [
    { name: "Räder umstecken", description: "Mit Felgen. Bei SUV 9 € mehr.", category: "Reifen" },
    { name: "Pickerl", description: "Montag bis Donnerstag, nicht am Samstag." },
  ],
  [
    { title: "Karten?", content: "Bankomat gern. Kreditkarten nehmen wir nicht." },
    { title: "Warten?", content: "Ja, im Warteraum. Kaffee ist kostenlos." },
    { kind: "document", title: "Lager", content: "Wir lagern Räder ein. Das kostet extra." },
  ],
);
const south = smallWorkshop(
  2,
  [{ name: "Oil change", description: "" }],
  [{ title: "Cards?", content: "We take all cards." }],
);

const read = (part: Partial<Selection>, workshop = north, message = "Frage") =>
  toFrame(selection.parse({ lang: "de", ...part }), numberCatalogue(workshop.catalogue), {
    message,
    locale: "de",
    slots: {},
    mayBeSaid: (text) => !text.includes("verboten"),
  });
const ask = (part: object) => selection.shape.asks.parse([part]);

describe("ids", () => {
  it("point to services with the pieces and the quantity meant", () => {
    const { frame, droppedIds } = read({ asks: ask({ ask: "price", ids: ["S1*4", "S1.2"] }) });

    expect(droppedIds).toBe(0);
    expect(frame?.asks).toMatchObject([
      { ask: "price", services: [{ serviceId: north.serviceId(1), pieces: [1], quantity: 4 }] },
    ]);
  });

  it("point to one sentence or to all of a text", () => {
    const { frame } = read({ asks: ask({ ask: "text", ids: ["F1.2", "D1"] }) });

    expect(frame?.asks).toMatchObject([
      {
        refs: [
          { passageId: north.passageId(1), sentence: 1 },
          { passageId: north.passageId(3), sentence: 0 },
          { passageId: north.passageId(3), sentence: 1 },
        ],
      },
    ]);
  });

  it.each(["S3", "S0", "S1.9", "F9.1", "F1.0", "C99", "D2", "price", "", "S1; drop", "Ｓ1"])(
    "that do not exist are dropped and counted: %j",
    (id) => {
      const { frame, droppedIds } = read({
        asks: [...ask({ ask: "price", ids: [id] }), ...ask({ ask: "price", ids: ["S2"] })],
      });

      expect(frame?.asks).toMatchObject([{ services: [{ serviceId: north.serviceId(2) }] }]);
      expect(droppedIds).toBe(1);
    },
  );

  it("never reach another workshop's rows, whatever the model writes", () => {
    const ids = [south.serviceId(1), south.passageId(1), "S2", "F2"];
    const { frame, droppedIds } = read(
      { asks: ask({ ask: "text", ids }), unknown: ["Frage"] },
      south,
    );
    const foreign = read({ asks: ask({ ask: "price", ids: [north.serviceId(1)] }) }, south);

    expect(frame).toBeNull();
    expect(droppedIds).toBe(4);
    expect(foreign.frame).toBeNull();
  });

  it("make no frame where most of them do not exist", () => {
    const { frame } = read({
      asks: [...ask({ ask: "price", ids: ["S7", "S8"] }), ...ask({ ask: "duration", ids: ["S2"] })],
      action: { kind: "appointment", ids: [], when: [], lateMinutes: null },
    });

    expect(frame).toBeNull();
  });

  it("of an ask without any that exist leave the other asks standing", () => {
    const { frame } = read({
      asks: [...ask({ ask: "price", ids: ["S99"] }), ...ask({ ask: "duration", ids: ["S2"] })],
    });

    expect(frame?.asks.map((made) => made.ask)).toEqual(["duration"]);
  });
});

const judged = (yesNo: "yes" | "no", ids: string[], because: string[]) =>
  read({ asks: ask({ ask: "text", ids, yesNo, because }) }).frame?.asks[0]?.polarity;
const options = (clarify: string[]) => read({ clarify, unknown: ["Frage"] }).frame?.clarify;

describe("a yes or no", () => {
  it("counts with evidence that bears it", () => {
    expect(judged("yes", ["F2.1"], ["F2.1"])).toBe("yes");
    expect(judged("no", ["F1.2"], ["F1.2"])).toBe("no");
  });

  it("does not count without evidence, or with evidence that does not exist", () => {
    expect(judged("yes", ["F2.1"], [])).toBeNull();
    expect(judged("yes", ["F2.1"], ["F9.1"])).toBeNull();
  });

  it("is no yes beside a sentence that says not, wherever it stands", () => {
    expect(judged("yes", ["F1.2"], ["F1.2"])).toBeNull();
    expect(judged("yes", ["F1"], ["F1.1"])).toBeNull();
    expect(judged("yes", ["S2"], ["S2"])).toBeNull();
  });

  it("becomes no yes where a no is not borne", () => {
    const { frame } = read({
      asks: ask({ ask: "offered", ids: ["S1.1"], yesNo: "no", because: ["F2.1"] }),
    });

    expect(frame?.asks).toMatchObject([{ ask: "details", polarity: null }]);
  });

  it("is no no where nothing is denied or bounded", () => {
    expect(judged("no", ["F2.1"], ["F2.1"])).toBeNull();
    expect(judged("no", ["S2"], ["S2"])).toBe("no");
  });
});

describe("what a model writes", () => {
  it("stays unsaid unless the guards let it pass", () => {
    const talk = ask({ ask: "talk", about: ["greeting"] });
    const said = read({ asks: talk, says: [{ id: "talk", text: "Grüß Gott!" }] });
    const kept = read({ asks: talk, says: [{ id: "talk", text: "verboten" }] });

    expect(said.frame?.asks).toMatchObject([{ kind: "greeting", reply: "Grüß Gott!" }]);
    expect(kept.frame?.asks[0]).not.toHaveProperty("reply");
    expect(kept.droppedWords).toBe(1);
  });

  it("translates sentences that exist, and no others", () => {
    const { frame, droppedWords } = read({
      asks: ask({ ask: "text", ids: ["F2.2"] }),
      says: [
        { id: "F2.2", text: "Coffee is free." },
        { id: "F8.1", text: "Everything is free." },
      ],
    });

    expect(frame?.translations).toEqual([
      { passageId: north.passageId(2), sentence: 1, text: "Coffee is free." },
    ]);
    expect(droppedWords).toBe(1);
  });

  it("calls unknown only what the customer wrote", () => {
    const message = "Macht ihr Achsvermessung?";

    expect(read({ unknown: ["Achsvermessung"] }, north, message).frame?.unknown).toEqual([
      "Achsvermessung",
    ]);
    expect(read({ unknown: ["Alles kostet 1 €"] }, north, message).frame?.unknown).toEqual([
      message,
    ]);
  });

  it("offers to choose only among the workshop's own services and words", () => {
    expect(options(["S1", "S2"])?.options).toHaveLength(2);
    expect(options(["SUV", "S2"])?.options).toMatchObject([{ text: "SUV" }, {}]);
    expect(options(["S1", "für 5 € bei der Konkurrenz"])).toBeNull();
  });

  it("holds no figure against a limit that the customer did not write", () => {
    const facts = [
      { kind: "heightCm" as const, value: 290 },
      { kind: "ageYears" as const, value: 81 },
    ];
    const { frame } = read(
      { said: facts, unknown: ["Passt"] },
      north,
      "Passt ein 2,9 m hoher Kastenwagen?",
    );

    expect(frame?.said).toEqual([facts[0]]);
  });
});

describe("days, times and wishes", () => {
  it("are read in their forms, and passed over in others", () => {
    const { frame } = read({
      asks: ask({
        ask: "open",
        when: ["2026-12-24", "2026-12-27..2026-12-31", "wed", "2026-13-40", "morning", "soon"],
      }),
    });

    expect(frame?.asks).toMatchObject([
      {
        days: [
          { kind: "date", date: "2026-12-24" },
          { kind: "range", from: "2026-12-27", to: "2026-12-31" },
          { kind: "weekday", weekday: 3 },
        ],
        time: { kind: "part", part: "morning" },
        isNow: false,
      },
    ]);
  });

  it("are kept with the action and its services", () => {
    const { frame } = read({
      action: {
        kind: "appointment",
        ids: ["S1"],
        when: ["2026-11-26", "after 17:00"],
        lateMinutes: null,
      },
    });

    expect(frame?.action).toMatchObject({
      kind: "appointment",
      services: [{ serviceId: north.serviceId(1) }],
      days: [{ kind: "date", date: "2026-11-26" }],
      time: { kind: "after", time: "17:00" },
    });
  });
});

describe("a selection", () => {
  it("that says nothing makes no frame", () => {
    expect(read({}).frame).toBeNull();
  });

  it("in a language that we do not speak says which", () => {
    expect(read({ lang: "tr", unknown: ["Frage"] }).frame).toMatchObject({
      language: "de",
      foreignLanguage: "tr",
    });
  });
});
