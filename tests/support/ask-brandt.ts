import { composeAnswer } from "@/lib/chat/compose-answer";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";

const { context, passages } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");

/** What the built-in engine answers to a first question, with all that the demo workshop has written at hand. */
export function askBrandt(question: string) {
  return composeAnswer({
    question,
    locale: "de",
    workshop: context,
    passages,
    history: [],
    now: new Date("2026-11-20T10:00:00+01:00"),
  });
}
