import type { Models } from "@/lib/ai/models";
import { cutText } from "@/lib/core/text";
import type { WorkshopContext } from "@/lib/workshops/context";
import { toLocalTime } from "../facts/local-time";
import { toEvidence } from "../guards/evidence";
import { passageTexts, serviceTexts, workshopEvidence } from "../guards/evidence-of-turn";
import type { GuardFacts } from "../guards/guard-facts";
import { buildPrompt } from "../prompt/build-prompt";
import type { Answer, HistoryMessage, Passage } from "../schemas";
import { catalogOf } from "../understand/service-catalog";
import { chooseTask } from "./choose-task";
import { speak, type Spoken } from "./speak";

export type ModelTurn = {
  models: Models;
  context: WorkshopContext;
  question: string;
  passages: readonly Passage[];
  history: readonly HistoryMessage[];
  /** What models have cost the workshop this month. */
  spentMicroEuros: number;
  answer: Answer;
  now: Date;
};

/** What the built-in engine reads of a message is enough for a model, too. */
const questionCharsMax = 1500;
/** The best passages are enough, and each costs tokens. */
const passagesMax = 5;

/** A model's telling of an answer, ready to be read; null where the built-in answer is better or the budget is spent. */
export function answerWithModel(turn: ModelTurn): AsyncGenerator<string, Spoken> | null {
  const { models, context, answer, history, now } = turn;
  const task = chooseTask(answer, context);
  const budget = models.budgetState(context.workshop.plan, turn.spentMicroEuros);
  if (task === null || budget === "spent") return null;
  const question = cutText(turn.question, questionCharsMax);
  const { today } = toLocalTime(now, context.workshop.timezone);
  const passages = task === "talk" ? [] : turn.passages.slice(0, passagesMax);
  return speak({
    models,
    task,
    budget,
    answer,
    room: { context, passages: turn.passages },
    known: guardFacts({ ...turn, question }, passages, today),
    prompt: buildPrompt({
      context,
      question,
      passages,
      history,
      answer: answer.reply,
      locale: answer.locale,
      today: today.toString(),
    }),
  });
}

/** Everything that the prompt says, as evidence; the answer counts as being about what was asked. */
function guardFacts(
  { context, answer, question }: ModelTurn,
  passages: readonly Passage[],
  today: GuardFacts["today"],
): GuardFacts {
  const { vocabulary } = catalogOf(context);
  const services = context.services.filter(({ id }) => answer.topic.serviceIds.includes(id));
  return {
    context,
    vocabulary,
    today,
    question,
    evidence: [
      ...workshopEvidence(context, vocabulary),
      ...toEvidence(
        [
          ...services.flatMap((service) => serviceTexts(service, context)),
          ...passageTexts(passages),
          { text: answer.reply, topic: question },
        ],
        vocabulary,
      ),
    ],
    taken: new Set(),
    said: [],
  };
}
