import { readdirSync, readFileSync } from "node:fs";
import { createModels, type Models } from "@/lib/ai/models";
import { createCompatibleModel } from "@/lib/ai/openai-compatible";
import { defaultLargeTasks } from "@/lib/ai/routing";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { answerWithModel } from "@/lib/chat/model/answer-with-model";
import { chooseTask } from "@/lib/chat/model/choose-task";
import type { Spoken } from "@/lib/chat/model/speak";
import type { Answer, HistoryMessage } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";
import { rankPassages, annotate } from "@/lib/knowledge";
import { catalogOf } from "@/lib/chat/understand/service-catalog";
import type { Expectations } from "@/scripts/eval/expectations";
import { readWorkshopInMemory, type WorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

export type Question = Expectations & { id: string; kind: string; locale: Locale; q: string };

/** A workshop in memory with the questions of its fixture. */
export type AskedWorkshop = WorkshopInMemory & {
  slug: string;
  file: string;
  questions: Question[];
};

/** A turn that a model had a part in. */
export type ModelTurnResult = { reply: string; pieces: string[]; builtIn: Answer; spoken: Spoken };

const now = new Date("2026-11-20T10:00:00+01:00");
const fixtures = "tests/unit/chat/fixtures";
const evaluation = "tests/eval/cases";
/** Where each workshop and its questions are; a file of the evaluation also has those of others. */
const files: Readonly<Record<string, readonly [workshop: string, questions: readonly string[]]>> = {
  "kfz-brandt": ["supabase/demo/kfz-brandt.json", [`${fixtures}/kfz-brandt.jsonl`]],
  "northgate-garage": [
    "supabase/demo/northgate-garage.json",
    [`${fixtures}/northgate-garage.jsonl`],
  ],
  "reifen-huber": [`${fixtures}/reifen-huber.json`, [`${fixtures}/reifen-huber.jsonl`]],
  "lochside-garage": [`${fixtures}/lochside-garage.json`, [`${fixtures}/lochside-garage.jsonl`]],
  ...Object.fromEntries(
    ["kfz-petersen", "auto-gmeiner", "harbour-garage"].map((slug) => [
      slug,
      [`tests/eval/workshops/${slug}.json`, evaluationFiles()],
    ]),
  ),
};

function evaluationFiles(): string[] {
  return readdirSync(evaluation).map((name) => `${evaluation}/${name}`);
}

/** Reads all workshops with the questions that a model is asked; dialogues and questions of another moment are left out. */
export function readAskedWorkshops(): AskedWorkshop[] {
  return Object.entries(files).map(([slug, [file, questions]]) => {
    const workshop = readWorkshopInMemory(file);
    const isForModel = (question: Question) =>
      chooseTask(answerAlone(workshop, question, []), workshop.context) !== null;
    const asked = questions
      .flatMap((name) => readFileSync(name, "utf8").trim().split("\n"))
      .map((line): Question & { workshop?: string; now?: string } => JSON.parse(line))
      .filter((it) => (it.workshop ?? slug) === slug && it.now === undefined && it.q !== undefined);
    return {
      ...workshop,
      slug,
      file: readFileSync(file, "utf8"),
      questions: asked.filter(isForModel),
    };
  });
}

/** Models behind a server that speaks Chat Completions. */
export function openModels(baseUrl: string, changes: { clockMs?: () => number } = {}): Models {
  const adapter = createCompatibleModel("scripted", { baseUrl });
  return createModels({
    adapters: { small: adapter, large: adapter },
    largeTasks: defaultLargeTasks,
    firstTokenMs: 250,
    totalMs: 500,
    streamsMax: 10,
    streamsPerWorkshopMax: 5,
    price: { input: 1, output: 2 },
    ...changes,
  });
}

/** What the built-in engine says. */
function answerAlone(
  { context, passages }: WorkshopInMemory,
  { q, locale }: Pick<Question, "q" | "locale">,
  history: HistoryMessage[],
): Answer {
  return composeAnswer({ question: q, locale, workshop: context, passages, history, now });
}

/** Asks as a turn would; null where the model is not asked. */
export async function askModel(
  models: Models,
  { context, passages }: WorkshopInMemory,
  { q, locale }: Pick<Question, "q" | "locale">,
  history: HistoryMessage[] = [],
): Promise<ModelTurnResult | null> {
  const builtIn = answerAlone({ context, passages }, { q, locale }, history);
  const { vocabulary } = catalogOf(context);
  const found = rankPassages(annotate(q, vocabulary, { correct: true }), passages, vocabulary);
  const telling = answerWithModel({
    models,
    context,
    question: q,
    passages: found.map(({ passage }) => passage),
    history,
    spentMicroEuros: 0,
    answer: builtIn,
    now,
  });
  if (telling === null) return null;
  const pieces: string[] = [];
  for (;;) {
    const next = await telling.next();
    if (!next.done) {
      pieces.push(next.value);
      continue;
    }
    return { reply: [...pieces, next.value.held].join(""), pieces, builtIn, spoken: next.value };
  }
}
