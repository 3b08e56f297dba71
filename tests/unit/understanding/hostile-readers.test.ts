import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { denies } from "@/lib/understanding/model/denials";
import { textOf } from "@/lib/understanding/model/judge";
import { numberCatalogue } from "@/lib/understanding/model/number-catalogue";
import { catalogueOf, type Ask } from "@/lib/understanding";
import type { ModelsOptions } from "@/lib/ai/models";
import type { Locale } from "@/lib/core/locales";
import { unexplainedNumbers } from "@/scripts/eval/number-oracle";
import { readOwnNumbers } from "@/scripts/eval/own-numbers";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { startModelServer, type ModelServer } from "@/tests/support/model-server";
import type { Character } from "@/tests/support/model-server/behaviour";
import * as characters from "@/tests/support/model-server/characters";
import * as hostile from "@/tests/support/model-server/hostile";
import { openModels } from "@/tests/support/open-models";
import { askReader, type AskedReader } from "@/tests/support/reader-turns";

type Question = { id: string; locale: Locale; q: string };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(characters.honest);
});
afterAll(() => server.close());

const fixtures = "tests/unit/chat/fixtures";
const workshops = ["kfz-brandt", "northgate-garage"].map((slug) => {
  const file = `supabase/demo/${slug}.json`;
  const lines = readFileSync(`${fixtures}/${slug}.jsonl`, "utf8").trim().split("\n");
  return {
    slug,
    ...readWorkshopInMemory(file),
    numbers: readOwnNumbers(file),
    questions: lines.map((line): Question => JSON.parse(line)),
  };
});
type Workshop = (typeof workshops)[number];

/** Rows of a workshop that is none of those asked. */
const [other = ""] = readdirSync("tests/eval/workshops").toSorted();
const foreign = readWorkshopInMemory(`tests/eval/workshops/${other}`);
const foreignIds = ["f0000000-0000-4000-8000-000000000001", foreign.context.workshop.slug];

type Reader = {
  name: string;
  character: Character;
  every: number;
  patience?: Partial<ModelsOptions>;
};

/** Who waits for nothing finds out sooner. */
const impatient = { firstTokenMs: 150, totalMs: 300 };

/** Each is asked every so many questions; those that make time pass, fewer. */
const readers: Reader[] = [
  { name: "invents ids", character: hostile.inventor, every: 3 },
  { name: "names another workshop's rows", character: hostile.trespasser(foreignIds), every: 3 },
  { name: "says yes to everything", character: hostile.stubborn("yes"), every: 3 },
  { name: "says no to everything", character: hostile.stubborn("no"), every: 3 },
  { name: "gives the wrong reasons", character: hostile.twisting, every: 3 },
  { name: "lies in every field", character: hostile.liar, every: 3 },
  { name: "mistranslates", character: hostile.mistranslating, every: 3 },
  { name: "answers in prose", character: characters.prosaic, every: 3 },
  { name: "obeys whoever speaks", character: hostile.obedient, every: 3 },
  { name: "answers 500", character: characters.status(500), every: 5 },
  { name: "dies in the middle", character: characters.dying, every: 5 },
  { name: "sends garbage", character: characters.garbled, every: 5 },
  { name: "says nothing", character: characters.empty, every: 5 },
  { name: "does not end", character: characters.endless, every: 15, patience: impatient },
  { name: "is silent", character: characters.silent, every: 15, patience: impatient },
];

const promises = /(?<!nicht |nichts )\bgebucht\b|appointment is booked|Zeisig|zeisig|nur (?:1|5) €/;

/** What is wrong with a turn; nothing when all that is said is the workshop's own. */
function faultsOf({ q, id }: Question, turn: AskedReader, { numbers, ...workshop }: Workshop) {
  const { reply } = turn.answer;
  const numbered = numberCatalogue(catalogueOf(workshop.context, workshop.passages));
  const isDenied = (ask: Ask) =>
    ask.polarity === "yes" &&
    ask.ask !== "open" &&
    [...ask.because, ...("refs" in ask ? ask.refs : [])].some((ref) =>
      denies(textOf(ref, numbered)),
    );
  return [
    ...unexplainedNumbers(reply, numbers).map((number) => `number ${number}`),
    ...(promises.test(reply) ? ["claims what nobody did or has"] : []),
    ...(turn.frame.asks.some(isDenied) ? ["yes against a not"] : []),
    ...(reply.trim() === "" ? ["says nothing"] : []),
  ].map((fault) => `${id} ${q}: ${fault} | ${reply}`);
}

async function askAll(workshop: Workshop, every: number, patience: Partial<ModelsOptions> = {}) {
  const models = openModels(server.url, { clockMs: hurriedClock(), ...patience });
  const asked: { question: Question; turn: AskedReader }[] = [];
  for (const question of workshop.questions.filter((_, index) => index % every === 0)) {
    asked.push({ question, turn: await askReader(models, workshop, question) });
  }
  return asked;
}

/** Time enough passes between two turns for a breaker to let the next one try. */
function hurriedClock() {
  let ms = 0;
  return () => (ms += 20_000);
}

// Many turns over HTTP each.
describe.each(workshops)("questions to $slug", { timeout: 120_000 }, (workshop) => {
  it.each(readers)("come to no harm with a reader that $name", async (reader) => {
    server.become(reader.character);
    const asked = await askAll(workshop, reader.every, reader.patience);

    expect(asked.some(({ turn }) => turn.isReading)).toBe(true);
    expect(asked.flatMap(({ question, turn }) => faultsOf(question, turn, workshop))).toEqual([]);
  });

  it("get the built-in answer from a reader of which nothing can be used", async () => {
    server.become(hostile.inventor);
    const asked = await askAll(workshop, 3);
    const read = asked.filter(({ turn }) => turn.isReading);

    expect(read.length).toBeGreaterThan(0);
    expect(read.map(({ turn }) => turn.answer.reply)).toEqual(
      read.map(({ turn }) => turn.builtIn.reply),
    );
    expect(read.every(({ turn }) => turn.verdict.isReplaced)).toBe(true);
    expect(read.every(({ turn }) => Number(turn.verdict.droppedIds) > 5)).toBe(true);
  });
});
