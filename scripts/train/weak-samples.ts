import { askedWords, gainIn } from "@/lib/understanding";
import { wordsOf } from "@/lib/understanding";
import { nothing, type Decision } from "@/lib/understanding";
import { judgeParts } from "./judge";
import { renderDecision } from "./render-decision";
import {
  filesIn,
  readRows,
  readTrainWorkshop,
  turnsOf,
  whenOf,
  type AskedRow,
  type AskedTurn,
  type Gold,
  type Sample,
  type TrainWorkshop,
} from "./samples";

const defaultNow = "2026-11-20T10:00:00+01:00";
const unanswered = new Set(["abstain", "near-miss", "out-of-scope", "price-missing"]);
const calendarKinds = new Set(["hours", "holiday", "closure"]);

/** Reads cases that say only what a reply must contain, and guesses from it which facts are right; what cannot be guessed is not learned. */
export function readWeak(
  questions: readonly string[],
  workshopFolder: string,
  workshopFiles: RegExp,
): Sample[] {
  const workshops = new Map(
    filesIn(workshopFolder, workshopFiles).map((path) => {
      const workshop = readTrainWorkshop(path);
      return [workshop.slug, workshop];
    }),
  );
  return questions.flatMap(readRows).flatMap((row) => {
    const workshop = workshops.get(row.workshop);
    return workshop ? samplesOf(row, workshop) : [];
  });
}

function samplesOf(row: AskedRow, workshop: TrainWorkshop): Sample[] {
  const before: Sample[] = [];
  return turnsOf(row).flatMap(({ id, q, kind, ...expected }) => {
    const name = kind ?? row.kind ?? "dialogue";
    const now = new Date(row.now ?? defaultNow);
    const base = {
      id,
      workshop,
      locale: row.locale,
      kind: name,
      text: q,
      now,
      expected,
      before: [...before],
      isWeak: true,
    };
    const guessed = guess({
      text: q,
      kind: name,
      expected,
      workshop,
      now,
      locale: row.locale,
      last: before.at(-1) ?? null,
    });
    const sample: Sample = { ...base, ...guessed };
    before.push(sample);
    return [sample];
  });
}

type Guess = { gold: Gold; knows: Sample["knows"] };

type Guessed = Pick<Sample, "text" | "kind" | "workshop" | "now" | "locale"> & {
  expected: Omit<AskedTurn, "q">;
  last: Sample | null;
};

function guess(sample: Guessed): Guess {
  const { kind, expected } = sample;
  const labels = new Set<string>();
  const services = new Set<number>();
  const texts = new Set<number>();
  if (expected.action) labels.add("action").add(`action.${expected.action}`);
  if (kind === "injection") labels.add("refuse").add("refuse.injection");
  if (kind === "isolation") labels.add("refuse").add("refuse.otherBusiness");
  if (kind === "smalltalk" || kind === "talk") labels.add("talk").add("talk.greeting");
  if (kind === "insult") labels.add("talk").add("talk.insult");
  const isNothing = expected.abstain === true || unanswered.has(kind);
  if (isNothing) {
    if (labels.size === 0) labels.add("nothing");
    return {
      gold: { services, texts, labels },
      knows: { services: true, texts: true, asks: true },
    };
  }
  const wanted = [...(expected.all ?? []), ...(expected.any ?? [])].filter(
    (part) => !/^(?:ja|nein|yes|no)\W*$/i.test(part),
  );
  const items = itemsOf(sample);
  let open = wanted;
  for (let round = 0; round < 4 && open.length > 0; round += 1) {
    const scored = items.map((item) => ({
      item,
      met: open.filter((part) => judgeParts(item.shown, part)).length,
    }));
    const best = scored
      .filter(({ met }) => met > 0)
      .toSorted((a, b) => b.met - a.met || b.item.gain - a.item.gain)[0];
    if (!best) break;
    open = open.filter((part) => !judgeParts(best.item.shown, part));
    for (const label of best.item.labels) labels.add(label);
    if (best.item.service !== null) services.add(best.item.service);
    if (best.item.text !== null) texts.add(best.item.text);
    if ((expected.all ?? []).every((part) => !open.includes(part)) && expected.any === undefined)
      break;
    if (
      expected.any?.some((part) => !open.includes(part)) &&
      (expected.all ?? []).every((part) => !open.includes(part))
    )
      break;
  }
  const isKnown = services.size + texts.size > 0;
  const knowsAsks = labels.size > 0;
  return {
    gold: { services, texts, labels },
    knows: { services: isKnown, texts: isKnown, asks: knowsAsks },
  };
}

const shownTexts = new Map<string, string>();

/** What shows the same every time is written once. */
function shownBefore(key: string, write: () => string): string {
  const known = shownTexts.get(key) ?? write();
  shownTexts.set(key, known);
  return known;
}

type Item = {
  shown: string;
  gain: number;
  labels: string[];
  service: number | null;
  text: number | null;
};

function itemsOf({ text, kind, workshop, now, locale, last }: Guessed): Item[] {
  const { index } = workshop;
  const asked = askedWords(wordsOf(text), index);
  const sum = (fields: Parameters<typeof gainIn>[1][]) =>
    asked.reduce(
      (total, one) => total + Math.max(0, ...fields.map((field) => gainIn(one, field, index))),
      0,
    );
  const show = (decision: Partial<Decision>) =>
    shownBefore(`${workshop.slug} ${locale} ${JSON.stringify(decision)}`, () =>
      renderDecision(
        { ...nothing, ...decision },
        workshop,
        [],
        now.toISOString().split("T")[0] ?? "",
        locale,
      ),
    );
  const isText = kind === "faq" || kind === "document";
  const isPrice = kind.startsWith("price") || kind === "sum" || kind === "compare";
  const isDuration = kind === "duration";
  const services = index.services.flatMap((it, at): Item[] => {
    const gain =
      sum([it.name, ...it.synonyms]) +
      0.5 * sum([it.description]) +
      (isPrice ? 3 : isText ? -3 : 0);
    const isLast = last?.gold.services.has(at) === true;
    if (sum([it.name, ...it.synonyms, it.description, it.category]) === 0 && !isLast) return [];
    const shared = { gain, service: at, text: null };
    return [
      {
        ...shared,
        gain: gain + (isDuration ? -3 : 0),
        shown: show({ services: [at], serviceAsks: ["price"] }),
        labels: ["service", isText ? "details" : "price"],
      },
      {
        ...shared,
        gain: gain + (isDuration ? 3 : -3),
        shown: show({ services: [at], serviceAsks: ["duration"] }),
        labels: ["service", "duration"],
      },
    ];
  });
  const texts = index.texts.flatMap((it, at): Item[] => {
    const gain = sum([it.title, it.text]);
    return gain === 0 && last?.gold.texts.has(at) !== true
      ? []
      : [
          {
            gain: gain + (isText ? 3 : -1),
            shown: it.text.text.text,
            labels: ["text"],
            service: null,
            text: at,
          },
        ];
  });
  const isCalendar = calendarKinds.has(kind);
  const { days, time, isNow } = whenOf(text, workshop, now);
  const hasDay = days.length > 0 || time !== null || isNow;
  const calendar: Item[] = [
    {
      gain: isCalendar ? 50 : -5,
      shown: show({ calendar: "week" }),
      labels: ["calendar", hasDay ? "open" : "week"],
      service: null,
      text: null,
    },
    {
      gain: kind === "hours" ? 0 : isCalendar ? 40 : -5,
      shown: show({ calendar: "closures" }),
      labels: ["calendar", kind === "hours" ? "open" : "closures"],
      service: null,
      text: null,
    },
  ];
  const contact = (["address", "phone", "email", "website"] as const).map((field): Item => ({
    gain: kind === "contact" ? 50 : -6,
    shown: show({ contact: [field] }),
    labels: ["contact", `contact.${field}`],
    service: null,
    text: null,
  }));
  const isFact = isPrice || isText || isDuration || kind === "included";
  return [...services, ...texts, ...(isFact ? [] : calendar), ...contact];
}
