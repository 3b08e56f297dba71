import { describe, expect, it } from "vitest";
import { renderFrame } from "@/lib/answers";
import { denies } from "@/lib/answers/denies";
import { catalogueOf, frame, type Catalogue, type Frame } from "@/lib/understanding";
import { unexplainedNumbers } from "@/scripts/eval/number-oracle";
import { readOwnNumbers } from "@/scripts/eval/own-numbers";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const folder = "tests/eval/workshops";
const now = new Date("2026-11-20T09:00:00Z");

const names = ["armitage-garage", "autodienst-huber", "avon-glass-exhausts", "werkstatt-dreisam"];
const workshops = names.map((slug) => {
  const name = `${slug}.json`;
  const own = readWorkshopInMemory(`${folder}/${name}`);
  const catalogue = catalogueOf(own.context, own.passages);
  return { ...own, name, catalogue, numbers: readOwnNumbers(`${folder}/${name}`) };
});

/** The same numbers on every run. */
function dice(seed: number) {
  let state = seed;
  const next = (sides: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
  const of = <Item>(items: readonly Item[]): Item[] =>
    items.length === 0 ? [] : [items[next(items.length)]].flatMap((item) => item ?? []);
  return { next, of };
}

const polarities = ["yes", "no", "partly", "depends", null] as const;
const days = ["2026-11-20", "2026-11-22", "2026-12-25", "2027-01-04", "2026-11-28"];
const clock = ["08:00", "12:30", "22:00"];
const actions = [
  "appointment",
  "move",
  "cancel",
  "late",
  "callBack",
  "handOff",
  "status",
  "quote",
  "complaint",
  "breakdown",
];

/** A frame that says anything of what a catalogue has, whether it makes sense or not. */
function anyFrame(catalogue: Catalogue, seed: number, only: string | null = null): Frame {
  const { next, of } = dice(seed);
  const services = () =>
    of(catalogue.services).map(({ id: serviceId, pieces }) => {
      return {
        serviceId,
        pieces: next(2) === 0 ? [] : [next(pieces.length + 1)],
        quantity: 1 + next(4),
      };
    });
  const sentences = () =>
    of(catalogue.sentences).map(({ passageId, sentence }) => ({ passageId, sentence }));
  const day = () => of(days).map((date) => ({ kind: "date", date }));
  const time = () => of(clock).map((when) => ({ kind: "at", time: when }))[0] ?? null;
  const refs = [...sentences(), ...sentences(), ...services()];
  const judged = { polarity: of(polarities)[0] ?? null, because: of(refs) };
  const some = [...services(), ...services()];
  const makers = [
    { ask: "price", services: some, areTogether: next(2) === 0, ...judged },
    { ask: "duration", services: some, areTogether: next(2) === 0 },
    { ask: "details", services: some, ...judged },
    { ask: "offered", services: some, ...judged },
    { ask: "compare", services: some, ...judged },
    { ask: "list" },
    {
      ask: "open",
      days: day(),
      time: next(2) === 0 ? null : time(),
      isNow: next(4) === 0,
      ...judged,
    },
    { ask: "week" },
    { ask: "closures" },
    { ask: "firstOpen", after: of(days)[0] ?? null },
    { ask: "contact", fields: ["address", "phone", "email", "website"] },
    { ask: "text", refs, ...judged },
    { ask: "symptom", card: of(catalogue.cards)[0]?.id ?? null, services: services() },
    { ask: "talk", kind: "greeting" },
  ];
  const kind = of(actions)[0];
  return frame.parse({
    version: 1,
    reader: "model",
    language: next(2) === 0 ? "de" : "en",
    asks: only === null ? [...of(makers), ...of(makers)] : makers.filter(({ ask }) => ask === only),
    action:
      only === null && next(3) === 0
        ? { kind, services: services(), days: day(), time: time(), lateMinutes: 77 }
        : null,
    unknown: only === null && next(4) === 0 ? ["it costs 4711 €"] : [],
    said: [{ kind: "heightCm", value: 200 + next(100) }],
    clarify: only === null && next(5) === 0 && some.length === 2 ? { options: some } : null,
    refuse: only === null && next(8) === 0 ? "injection" : null,
  });
}

const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1);

describe.each(workshops)("any frame over $name", ({ context, passages, catalogue, numbers }) => {
  const render = (only: string | null) =>
    seeds.map((seed) => {
      const read = anyFrame(catalogue, seed, only);
      return renderFrame({ frame: read, context, passages, history: [], now }).reply;
    });

  it("is answered, with no number that the workshop's facts and texts do not have", () => {
    const replies = render(null);
    const invented = replies.map((reply) => ({
      reply,
      numbers: unexplainedNumbers(reply, numbers),
    }));

    expect(replies.filter((reply) => reply.trim() === "")).toEqual([]);
    expect(invented.filter((row) => row.numbers.length > 0)).toEqual([]);
  });

  it.each(["text", "price", "details", "offered"])(
    "of %s never says yes against a not beside it",
    (kind) => {
      const replies = render(kind);

      expect(replies.filter((reply) => /^(?:Ja|Yes)\b/.test(reply)).length).toBeGreaterThan(0);
      expect(replies.filter((reply) => /^(?:Ja|Yes)\./.test(reply) && denies(reply))).toEqual([]);
    },
  );

  it("brings no opening hours behind a price, only what a text beside it says", () => {
    const texts = [
      ...context.services.map((service) => service.description),
      ...passages.map((passage) => passage.content),
    ];
    const own = texts.join(" ");
    const times = render("price").flatMap((reply) => reply.match(/\b\d{1,2}:\d{2}\b/g) ?? []);

    expect(times.filter((time) => !own.includes(time))).toEqual([]);
  });
});

describe("a frame with the ids of another workshop", () => {
  it.each(workshops)("gets none of its facts from $name", ({ context, passages, catalogue }) => {
    const read = frame.parse({
      version: 1,
      reader: "model",
      language: "de",
      asks: [
        ...catalogue.services.slice(0, 3).map(({ id: serviceId }) => {
          return { ask: "price", services: [{ serviceId }] };
        }),
        ...catalogue.sentences.slice(0, 3).map(({ passageId, sentence }) => {
          return { ask: "text", refs: [{ passageId, sentence }] };
        }),
      ],
    });
    const made = renderFrame({
      frame: read,
      context: { ...context, services: [] },
      passages: [],
      history: [],
      now,
    });

    expect(passages.length).toBeGreaterThan(0);
    expect(made).toMatchObject({ answered: false, sources: [], topic: { serviceIds: [] } });
  });
});
