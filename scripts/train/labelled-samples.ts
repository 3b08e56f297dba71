import { readFileSync } from "node:fs";
import type { AskedTurn, Gold, Sample, TrainWorkshop } from "./samples";
import { filesIn, readRows, readTrainWorkshop, turnsOf } from "./samples";

type SelectedAsk = {
  ask: string;
  services?: string[];
  refs?: string[];
  fields?: string[];
  kind?: string;
  days?: string[];
};
type Selected = {
  id: string;
  asks: SelectedAsk[];
  action: string | null;
  refuse: string | null;
  polarity: string | null;
  note: string;
};

const evalNow = new Date("2026-11-20T10:00:00+01:00");

/** Reads the labelled sets: every turn with what a person selected for it. */
export function readLabelled(folder: string): Sample[] {
  return filesIn(folder, /^[a-z]$/).flatMap((set) => {
    const workshops = new Map(
      filesIn(set, /^workshop-.*\.json$/).map((path) => {
        const workshop = readTrainWorkshop(path);
        return [workshop.slug, workshop];
      }),
    );
    const selected = new Map(
      readFileSync(`${set}/selections.jsonl`, "utf8")
        .trim()
        .split("\n")
        .map((line) => {
          const row: Selected = JSON.parse(line);
          return [row.id, row];
        }),
    );
    const rows = [...readRows(`${set}/questions.jsonl`), ...readRows(`${set}/dialogues.jsonl`)];
    return rows.flatMap((row) => {
      const workshop = workshops.get(row.workshop);
      if (!workshop) return [];
      const before: Sample[] = [];
      return turnsOf(row).flatMap(({ id, q, kind, ...expected }) => {
        const selection = selected.get(id);
        if (!selection) return [];
        const name = kind ?? row.kind ?? "dialogue";
        const sample: Sample = {
          id,
          workshop,
          locale: row.locale,
          kind: name,
          text: q,
          now: evalNow,
          expected,
          gold: goldOf(selection, name, workshop, expected),
          before: [...before],
          isWeak: false,
          knows: { services: true, texts: true, asks: true },
        };
        before.push(sample);
        return [sample];
      });
    });
  });
}

const talkKinds: readonly [RegExp, string][] = [
  [/greet/i, "greeting"],
  [/thank/i, "thanks"],
  [/bye/i, "bye"],
  [/insult/i, "insult"],
  [/bot|human/i, "areYouHuman"],
];

function goldOf(
  { asks, action, refuse, note }: Selected,
  kind: string,
  workshop: TrainWorkshop,
  expected: Omit<AskedTurn, "q">,
): Gold {
  const services = new Set<number>();
  const texts = new Set<number>();
  const labels = new Set<string>();
  for (const ask of asks) {
    const own = [...(ask.services ?? []), ...(ask.refs ?? []).filter((ref) => ref.startsWith("S"))];
    for (const id of own) services.add(Number(id.slice(1)) - 1);
    if (own.length > 0) labels.add("service");
    for (const ref of ask.refs ?? []) for (const at of textsAt(ref, workshop)) texts.add(at);
    if (ask.ask === "text" && texts.size > 0) labels.add("text");
    if (ask.ask !== "text") labels.add(ask.ask);
    if (ask.ask === "text" && own.length > 0) labels.add("details");
    if (["open", "week", "closures"].includes(ask.ask)) labels.add("calendar");
    for (const field of ask.fields ?? []) labels.add(`contact.${field}`);
    if (ask.ask === "talk")
      labels.add(
        `talk.${talkKinds.find(([shape]) => shape.test(`${ask.kind ?? ""} ${note}`))?.[1] ?? "greeting"}`,
      );
  }
  if (action) labels.add(`action.${action}`).add("action");
  if (refuse)
    labels
      .add(
        `refuse.${refuse.replace("other_business", "otherBusiness").replace("off_topic", "offTopic")}`,
      )
      .add("refuse");
  if (["complaint", "status", "breakdown", "symptom"].includes(kind)) labels.add(`kind.${kind}`);
  if (labels.size === 0 || (expected.abstain === true && asks.length === 0 && !refuse))
    labels.add("nothing");
  return { services, texts, labels };
}

/** Selections cut documents by this, the catalogue by its own rule: one may be finer than the other. */
function textsAt(ref: string, { index, file }: TrainWorkshop): number[] {
  const [number = 0, sentence] = ref.slice(1).split(".").map(Number);
  if (ref.startsWith("F")) {
    const title = file.faqs[number - 1]?.question;
    return index.texts.flatMap((it, at) =>
      it.source === "faq" && it.title.text.text === title ? [at] : [],
    );
  }
  if (!ref.startsWith("D")) return [];
  const row = file.documents[number - 1];
  const wanted = row?.text.split(/(?<=[.!?])\s+(?=[A-ZÄÖÜ0-9])/)[(sentence ?? 1) - 1] ?? "";
  return index.texts.flatMap((it, at) => {
    const text = it.text.text.text;
    const isIt =
      it.source === "document" && wanted !== "" && (wanted.includes(text) || text.includes(wanted));
    return isIt && it.title.text.text.startsWith(row?.title ?? "") ? [at] : [];
  });
}
