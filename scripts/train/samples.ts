import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import { hours, readWhen, type When } from "@/lib/chat";
import { locale } from "@/lib/core/locales";
import { annotate, tradeVocabulary } from "@/lib/knowledge";
import type { Passage } from "@/lib/chat/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import { catalogueOf, type Catalogue } from "@/lib/understanding";
import {
  countKeys,
  indexCatalogue,
  type Background,
  type CatalogueIndex,
} from "@/lib/understanding";
import { expectations, type Expectations } from "../eval/expectations";
import { readWorkshopInMemory } from "../eval/workshop-in-memory";

/** A workshop's file as it is written. */
export type WorkshopFile = {
  name: string;
  region: string;
  phone?: string;
  email?: string;
  website?: string;
  address: { street: string; postalCode: string; city: string; country: string };
  openingHours: Record<string, [string, string][]>;
  closures: { from: string; to: string; reason: string }[];
  services: {
    name: string;
    description: string;
    priceMin?: number | null;
    priceMax?: number | null;
    durationMinutes: number;
  }[];
  faqs: { question: string; answer: string }[];
  documents: { title: string; text: string }[];
};

/** A workshop whose questions are learned from or asked. */
export type TrainWorkshop = {
  slug: string;
  context: WorkshopContext;
  catalogue: Catalogue;
  passages: Passage[];
  index: CatalogueIndex;
  file: WorkshopFile;
};

/** What is right for a message: places in the catalogue's index, and what is asked. */
export type Gold = {
  services: ReadonlySet<number>;
  texts: ReadonlySet<number>;
  labels: ReadonlySet<string>;
};

/** One message with what is right for it; `before` are the earlier ones of its conversation. */
export type Sample = {
  id: string;
  workshop: TrainWorkshop;
  locale: "de" | "en";
  kind: string;
  text: string;
  now: Date;
  expected: Expectations;
  gold: Gold;
  before: readonly Sample[];
  /** Labels guessed from what a reply must contain. */
  isWeak: boolean;
  /** What of it may be learned; weak samples often tell only one of them. */
  knows: { services: boolean; texts: boolean; asks: boolean };
};

const turn = expectations.extend({ q: z.string(), kind: z.string().optional() });
const asked = turn.partial().extend({
  workshop: z.string(),
  id: z.string(),
  locale,
  kind: z.string().optional(),
  now: z.iso.datetime({ offset: true }).optional(),
  turns: z.array(turn).optional(),
});
export type AskedRow = z.infer<typeof asked>;
export type AskedTurn = z.infer<typeof turn>;

/** Workshops of the older cases that are only scored, never learned from. */
export const frozenSlugs: ReadonlySet<string> = new Set([
  "hansewerk-rostock",
  "lochside-filling",
  "stromwerk-pankow",
  "tayview-motors",
]);

let known: Background | null = null;

/** How common words are in the catalogues of all workshops that are learned from; their questions are not looked at. */
export function background(): Background {
  if (known) return known;
  const folders = [...filesIn("tests/eval/labelled", /^[a-z]$/), "tests/eval/workshops"];
  const files = folders.flatMap((folder) =>
    filesIn(folder, folder.endsWith("workshops") ? /\.json$/ : /^workshop-.*\.json$/),
  );
  const counts = new Map<string, number>();
  let texts = 0;
  for (const file of files) {
    const { context, passages } = readWorkshopInMemory(file);
    if (frozenSlugs.has(context.workshop.slug)) continue;
    const own = countKeys(indexCatalogue(catalogueOf(context, passages), { texts: 1, counts: {} }));
    texts += own.texts;
    for (const [key, count] of own.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  const common = [...counts]
    .filter(([, count]) => count >= 5)
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  known = { texts, counts: Object.fromEntries(common) };
  return known;
}

/** Reads a workshop's file. */
export function readTrainWorkshop(path: string): TrainWorkshop {
  const { context, passages } = readWorkshopInMemory(path);
  const catalogue = catalogueOf(context, passages);
  const file: WorkshopFile = JSON.parse(readFileSync(path, "utf8"));
  return {
    slug: context.workshop.slug,
    context,
    catalogue,
    passages,
    index: indexCatalogue(catalogue, background()),
    file,
  };
}

/** The days and the time that a message speaks of. */
export function whenOf(text: string, { context }: TrainWorkshop, now: Date): When {
  const { today } = hours.toLocalTime(now, context.workshop.timezone);
  return readWhen(text, annotate(text, tradeVocabulary, { correct: true }), today);
}

/** Reads the rows of a file of questions or dialogues. */
export function readRows(path: string): AskedRow[] {
  return readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((line) => asked.parse(JSON.parse(line)));
}

/** The turns of a row with their ids. */
export function turnsOf(row: AskedRow): (AskedTurn & { id: string })[] {
  if (row.turns) return row.turns.map((it, at) => ({ ...it, id: `${row.id}#${at + 1}` }));
  return [{ ...row, q: row.q ?? "", id: row.id }];
}

/** The paths of a folder's files, sorted. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .toSorted()
    .map((name) => `${folder}/${name}`);
}
