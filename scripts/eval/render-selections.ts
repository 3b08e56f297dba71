import { readdirSync, readFileSync } from "node:fs";
import { renderFrame } from "@/lib/answers";
import type { Answer, HistoryMessage, ToldDetails } from "@/lib/chat/schemas";
import { catalogueOf } from "@/lib/understanding";
import { parseWorkshopFile } from "@/lib/workshops";
import { judgeReply } from "./expectations";
import { unexplainedNumbers } from "./number-oracle";
import { readOwnNumbers } from "./own-numbers";
import { readDialogues, readQuestions, type Dialogue } from "./question-files";
import { frameOfSelection } from "./selected-frame";
import { readSelections, type Selection } from "./selections";
import { readWorkshopInMemory } from "./workshop-in-memory";

/** A reply made from a recorded selection, and what it lacks. */
export type Rendered = {
  id: string;
  kind: string;
  question: string;
  answer: Answer;
  /** Empty where every expectation holds. */
  missed: string;
  invented: string[];
};

/** Workshops, questions, dialogues and selections of one folder of a labelled set. */
export type LabelledSet = {
  workshops: ReadonlyMap<string, LabelledWorkshop>;
  dialogues: readonly Dialogue[];
  selections: ReadonlyMap<string, Selection>;
};
type LabelledWorkshop = ReturnType<typeof readWorkshop>;

/** Reads a folder with `workshop-*.json`, `questions.jsonl`, `dialogues.jsonl` and `selections.jsonl`. */
export function readLabelledSet(folder: string): LabelledSet {
  const files = readdirSync(folder).filter((name) => /^workshop.*\.json$/.test(name));
  return {
    workshops: new Map(
      files.map((name) => {
        const workshop = readWorkshop(`${folder}/${name}`);
        return [workshop.file.slug, workshop];
      }),
    ),
    dialogues: [
      ...readQuestions(`${folder}/questions.jsonl`),
      ...readDialogues(`${folder}/dialogues.jsonl`),
    ],
    selections: readSelections(`${folder}/selections.jsonl`),
  };
}

function readWorkshop(path: string) {
  const raw: unknown = JSON.parse(readFileSync(path, "utf8"));
  const own = readWorkshopInMemory(path);
  const catalogue = catalogueOf(own.context, own.passages);
  return { ...own, file: parseWorkshopFile(raw), catalogue, numbers: readOwnNumbers(path) };
}

/** Renders every turn of a set from its selection, each dialogue as one conversation. */
export function renderSet({ workshops, dialogues, selections }: LabelledSet, now: Date) {
  return dialogues.flatMap(({ workshop, turns }) => {
    const own = workshops.get(workshop);
    return own === undefined ? [] : renderDialogue(turns, own, selections, now);
  });
}

function renderDialogue(
  turns: Dialogue["turns"],
  own: LabelledWorkshop,
  selections: LabelledSet["selections"],
  now: Date,
): Rendered[] {
  const history: HistoryMessage[] = [];
  let told: ToldDetails = {};
  return turns.flatMap(({ id, kind, question, ...expected }) => {
    const selection = selections.get(id);
    if (selection === undefined) return [];
    const { context, passages, file, catalogue, numbers } = own;
    const frame = frameOfSelection(selection, file, catalogue, context.workshop.locale);
    const answer = renderFrame({
      frame,
      context,
      passages,
      history,
      told,
      now,
      message: question,
    });
    told = { ...told, ...answer.told };
    history.push(
      { author: "visitor", body: question, topic: null },
      { author: "bot", body: answer.reply, topic: answer.topic },
    );
    const actions = answer.actions.map(({ type }) => type);
    const reply = { text: answer.reply, answered: answer.answered, actions };
    const missed = judgeReply(expected, reply).reason;
    return [
      { id, kind, question, answer, missed, invented: unexplainedNumbers(answer.reply, numbers) },
    ];
  });
}
