import { composeAnswer } from "@/lib/chat/compose-answer";
import { withoutContradictions } from "@/lib/chat/contradictions/without-contradictions";
import { checkSentence } from "@/lib/chat/guards/check-sentence";
import { toEvidence } from "@/lib/chat/guards/evidence";
import { passageTexts } from "@/lib/chat/guards/evidence-of-turn";
import { messageLocale } from "@/lib/chat/reply-language";
import type { Passage } from "@/lib/chat/schemas";
import { buildSearch } from "@/lib/knowledge";
import { readWorkshopInMemory } from "@/scripts/eval/workshop-in-memory";
import { readGuardFacts } from "../guard-facts";

const { context, passages } = readWorkshopInMemory("supabase/demo/kfz-brandt.json");
const facts = readGuardFacts("kfz-brandt");
const now = new Date("2026-11-20T10:00:00+01:00");
const passagesFound = 8;

/** All that a turn does with a message, but for the database. */
export function answerMessage(message: string, found: readonly Passage[] = passages): unknown {
  const locale = messageLocale(message, "de");
  buildSearch(message, locale);
  return composeAnswer({
    question: message,
    locale,
    workshop: context,
    passages: withoutContradictions(found.slice(0, passagesFound), context),
    history: [],
    now,
  });
}

/** The same for a plain question where the workshop itself has written the text, as an answer that is found for it. */
export function answerFrom(text: string): unknown {
  const content = `Ölwechsel 1 € ${text}`;
  const [first] = passages;
  const faq = first && { ...first, kind: "faq" as const, title: "Ölwechsel", content };
  return answerMessage("Was kostet ein Ölwechsel am Samstag?", faq ? [faq] : []);
}

/** Holds a sentence of a model against a turn whose message and found text are hostile. */
export function guardSentence(text: string): unknown {
  const [first] = passages;
  const found = first ? [{ ...first, content: text }] : [];
  const evidence = toEvidence(passageTexts(found), facts.vocabulary);
  const sentence = text.slice(0, 600);
  const hostile = { ...facts, question: text.slice(0, 1500), evidence };
  return [
    checkSentence(sentence, facts),
    checkSentence("Der Ölwechsel kostet am Samstag 89 €.", hostile),
  ];
}
