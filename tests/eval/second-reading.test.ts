import { expect, it } from "vitest";
import { renderFrame } from "@/lib/answers";
import { composeAnswer } from "@/lib/chat/compose-answer";
import { isSilent, readAgain } from "@/lib/chat/second-reading";
import type { Answer, HistoryMessage, ToldDetails } from "@/lib/chat/schemas";
import type { Frame } from "@/lib/understanding";
import { judgeReply } from "@/scripts/eval/expectations";
import { readLabelledSet, type LabelledSet } from "@/scripts/eval/render-selections";
import { unexplainedNumbers } from "@/scripts/eval/number-oracle";
import { evalNow } from "./ask-cases";

const set = readLabelledSet("tests/eval/labelled/d");
const now = new Date(evalNow);

type Told = { answer: Answer; frame: Frame | null };

/** Answers as the product does without a language model: the rules first, and where they are silent the trained reader. */
async function answer(input: Parameters<typeof composeAnswer>[0]): Promise<Told> {
  const built = composeAnswer(input);
  const frame = isSilent(built) ? await readAgain(input, built) : null;
  const { workshop: context, question: message, ...rest } = input;
  const offered = frame && renderFrame({ ...rest, context, message, frame });
  return { answer: offered ?? built, frame };
}

async function askAll({ dialogues, workshops }: LabelledSet) {
  const outcomes = [];
  for (const { workshop, turns } of dialogues) {
    const own = workshops.get(workshop);
    const history: (HistoryMessage & { frame?: Frame | null })[] = [];
    let told: ToldDetails = {};
    for (const { id, question, ...expected } of own ? turns : []) {
      if (!own) continue;
      const { context, passages, numbers } = own;
      const made = await answer({
        question,
        locale: context.workshop.locale,
        workshop: context,
        passages,
        history,
        told,
        now,
      });
      const { reply, answered, actions, topic } = made.answer;
      told = { ...told, ...made.answer.told };
      history.push(
        { author: "visitor", body: question, topic: null },
        { author: "bot", body: reply, topic, frame: made.frame },
      );
      const said = { text: reply, answered, actions: actions.map(({ type }) => type) };
      outcomes.push({
        id,
        isRight: judgeReply(expected, said).pass,
        isFalse: expected.abstain === true && answered,
        invented: unexplainedNumbers(reply, numbers),
      });
    }
  }
  return outcomes;
}

it("the rules and the trained reader together answer what customers write, and nothing that cannot be known", async () => {
  const outcomes = await askAll(set);

  expect(outcomes).toHaveLength(62);
  expect(outcomes.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(50);
  expect(outcomes.filter(({ isFalse }) => isFalse)).toEqual([]);
  expect(outcomes.flatMap(({ invented }) => invented)).toEqual([]);
});
