import { splitSentences, type Annotation } from "@/lib/knowledge";
import { asksSomething, readIntents } from "./intents";

/** Where a new question begins inside a sentence: "…, wann habt ihr offen", "… and how long does it take". */
const innerStart =
  /(?:[,;]\s*(?:(?:und|and|sowie|also|dann|außerdem|ausserdem)\s+)?|\s(?:und|and|sowie)\s+)(?=(?:wann|was|wie\s?(?:viel|lange|teuer|komm|erreich)|wo|welche|habt\s+ihr|haben\s+sie|hast\s+du|kann\s+ich|macht\s+ihr|gibt|seid\s+ihr|bis\s+wann|ab\s+wann|when|what|how\s+(?:much|long|do)|where|which|do\s+you|can\s+i|can\s+you|are\s+you|is\s+there|rough)\b)/i;

const maxSegments = 6;

/**
 * Cuts a message into the questions it holds. What asks nothing ("Ich fahre einen Golf.") stays with the question after it,
 * or before it when none follows. `toAnnotation` reads a piece with the workshop's vocabulary.
 */
export function splitQuestions(
  message: string,
  toAnnotation: (text: string) => Pick<Annotation, "words">,
): string[] {
  const pieces = splitSentences(message).flatMap((sentence) =>
    sentence.split(innerStart).filter((piece) => piece.trim() !== ""),
  );
  const questions: string[] = [];
  let context = "";
  for (const piece of pieces) {
    const text = context === "" ? piece.trim() : `${context}, ${piece.trim()}`;
    const asks = /\?\s*$/.test(piece) || asksSomething(readIntents(toAnnotation(piece).words));
    if (asks) questions.push(text);
    context = asks ? "" : text;
  }
  if (context !== "" || questions.length === 0) questions.push(joinToLast(questions, context));
  return questions.slice(0, maxSegments);
}

function joinToLast(questions: string[], context: string): string {
  const last = questions.pop();
  return last === undefined ? context : `${last.replace(/[?.!\s]+$/, "")}, ${context}`;
}
