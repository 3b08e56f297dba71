import { composeAnswer } from "@/lib/chat";
import type { HistoryMessage } from "@/lib/chat/schemas";
import { judgeReply } from "../eval/expectations";
import type { Sample } from "./samples";

/** Whether the reader of hand-written rules is right on each turn, judged by its reply's text; by the turn's id. */
export function askOldReader(
  samples: readonly Sample[],
): Map<string, { isRight: boolean; answered: boolean }> {
  const histories = new Map<string, HistoryMessage[]>();
  return new Map(
    samples.map((sample) => {
      const { id, text, locale, workshop, now, expected } = sample;
      const conversation = id.split("#")[0] ?? id;
      const history = histories.get(conversation) ?? [];
      const answer = composeAnswer({
        question: text,
        locale,
        workshop: workshop.context,
        passages: workshop.passages,
        history,
        now,
      });
      histories.set(conversation, [
        ...history,
        { author: "visitor", body: text, topic: null },
        { author: "bot", body: answer.reply, topic: answer.topic },
      ]);
      const actions = answer.actions.map(({ type }) => type);
      const { pass } = judgeReply(expected, {
        text: answer.reply,
        answered: answer.answered,
        actions,
      });
      return [id, { isRight: pass, answered: answer.answered }];
    }),
  );
}
