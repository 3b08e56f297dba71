import { composeAnswer } from "@/lib/chat/compose-answer";
import type { Answer, HistoryMessage, SentLead, ToldDetails } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

export const brandt = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const northgate = readWorkshopInMemory("supabase/demo/northgate-garage.json");

/** A conversation as the database would keep it: each answer's topic, and all that was told. */
export function talk(locale: Locale, messages: readonly string[], given: Partial<Talk> = {}): Talk {
  const { context, passages } = locale === "de" ? brandt : northgate;
  const history: HistoryMessage[] = [...(given.history ?? [])];
  const answers: Answer[] = [];
  let told: ToldDetails = given.told ?? {};
  for (const question of messages) {
    const answer = composeAnswer({
      question,
      locale,
      workshop: context,
      passages,
      history,
      told,
      sent: given.sent ?? null,
      now: new Date("2026-11-20T10:00:00+01:00"),
    });
    history.push(
      { author: "visitor", body: question, topic: null },
      { author: "bot", body: answer.reply, topic: answer.topic },
    );
    told = { ...told, ...answer.told };
    answers.push(answer);
  }
  return { answers, last: answers.at(-1) as Answer, told, history };
}

export type Talk = {
  answers: Answer[];
  last: Answer;
  told: ToldDetails;
  history: HistoryMessage[];
  sent?: SentLead | null;
};

/** How such a dialogue begins. */
export const appointment = {
  de: "Ich brauche einen Termin für einen Ölwechsel",
  en: "I need an appointment for an MOT",
};
