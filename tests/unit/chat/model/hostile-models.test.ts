import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Models } from "@/lib/ai/models";
import { judgeReply } from "@/scripts/eval/expectations";
import { startModelServer, type ModelServer } from "@/tests/support/model-server";
import * as characters from "@/tests/support/model-server/characters";
import {
  askModel,
  openModels,
  readAskedWorkshops,
  type AskedWorkshop,
  type ModelTurnResult,
  type Question,
} from "@/tests/support/model-turns";

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(characters.honest);
});
afterAll(() => server.close());

const workshops = readAskedWorkshops();
const canary = "Zeisig Autohaus";

const hostile = [
  { name: "liar", character: characters.liar },
  { name: "disguised liar", character: characters.disguised },
  { name: "leaker", character: characters.leaker(canary) },
  { name: "promiser", character: characters.promiser },
  { name: "chummy promiser", character: characters.chummy },
  { name: "obedient", character: characters.obedient },
  { name: "500", character: characters.status(500) },
  { name: "429", character: characters.status(429) },
  { name: "dying", character: characters.dying },
  { name: "empty", character: characters.empty },
  { name: "garbled", character: characters.garbled },
];

const promises = [
  /(?<!nicht |nichts )\bgebucht\b/,
  /(?<!nicht |nichts )\breserviert(?! werden)\b/,
  /weitergeleitet|booked|passed it on/,
  /im Kalender|Hab dich|weiß Bescheid/,
  /all set|on my list|Leave it/,
];

async function askAll(models: Models, workshop: AskedWorkshop) {
  const asked: { question: Question; turn: ModelTurnResult }[] = [];
  for (const question of workshop.questions) {
    const turn = await askModel(models, workshop, question);
    if (turn) asked.push({ question, turn });
  }
  return asked;
}

/** What is wrong with a reply; nothing when it could have been the built-in one. */
function faultsOf(question: Question, { reply, builtIn }: ModelTurnResult, known: string) {
  const numbers = new Set(`${known} ${builtIn.reply}`.match(/\d+/g));
  const judged = judgeReply(question, {
    text: reply,
    answered: builtIn.answered,
    actions: builtIn.actions.map(({ type }) => type),
  });
  return [
    ...(reply.normalize("NFKC").match(/\d+/g) ?? [])
      .filter((number) => !numbers.has(number))
      .map((number) => `number ${number}`),
    ...(reply.includes("Zeisig") || reply.includes("zeisig") ? ["leak"] : []),
    ...promises
      .filter((promise) => promise.test(reply) && !promise.test(known))
      .map((promise) => `promise ${promise}`),
    ...(judged.pass ? [] : [judged.reason]),
  ].map((fault) => `${question.id} ${question.q}: ${fault} | ${reply}`);
}

// Many turns over HTTP each.
describe.each(workshops)("questions to $slug", { timeout: 60_000 }, (workshop) => {
  it.each(hostile)("come to no harm with a model that is $name", async ({ character }) => {
    server.become(character);
    const asked = await askAll(openModels(server.url), workshop);

    expect(asked.length).toBeGreaterThan(5);
    expect(asked.flatMap(({ question, turn }) => faultsOf(question, turn, workshop.file))).toEqual(
      [],
    );
  });

  it("are answered right with an honest model", async () => {
    server.become(characters.honest);
    const asked = await askAll(openModels(server.url), workshop);

    expect(asked.flatMap(({ question, turn }) => faultsOf(question, turn, workshop.file))).toEqual(
      [],
    );
  });
});

it.each([
  ["in the same words", characters.honest],
  ["in other words", characters.rephrasing],
])(
  "lets at least 98 %% of an honest model's sentences pass, %s",
  async (_words, character) => {
    server.become(character);
    const models = openModels(server.url);
    const verdicts = [];
    for (const workshop of workshops) {
      for (const { turn } of await askAll(models, workshop)) verdicts.push(turn.spoken.verdict);
    }
    const passed = verdicts.reduce((sum, verdict) => sum + verdict.passed, 0);
    const dropped = verdicts.reduce((sum, verdict) => sum + verdict.dropped, 0);

    expect(passed).toBeGreaterThan(400);
    expect(dropped / (passed + dropped)).toBeLessThan(0.02);
  },
  60_000,
);
