import { splitSentences, type Annotation } from "@/lib/knowledge";
import { asksSomething, readIntents } from "./intents";

/** How questions begin, in words as they are typed. */
const opener = String.raw`(?:wann|wat|was|wie\s?(?:viel|lange?|teuer|komm|erreich|alt|weit)|wo|welche|habt?s?\s+(?:ihr|es)|ham\w*|haben\s+sie|hast\s+du|kann\s+(?:ich|man)|k(?:ö|oe|o)nn\w*\s+(?:ihr|sie)|darf\s+(?:ich|man)|muss\s+(?:ich|man)|machts?\s+ihr|machen\s+sie|nehmt\w*\s+ihr|nehmen\s+sie|holt\w*\s+ihr|gibt'?s?|seids?\s+ihr|bis\s+wann|ab\s+wann|brauche?\s+ich|when|what|how\s+(?:much|long|do|far|old)|where|which|do\s+(?:you|i)|can\s+(?:i|you)|could\s+(?:i|you)|would\s+you|will\s+you|are\s+you|is\s+(?:there|it)|any\s+chance|rough)\b`;

/** Where a new question begins inside a sentence: "…, wann habt ihr offen", "… and how long does it take". */
const innerStart = new RegExp(
  String.raw`(?:[,;]\s*(?:(?:und|and|sowie|also|dann|außerdem|ausserdem)\s+)?|\s(?:und|and|sowie|plus|&)\s+)(?=${opener})`,
  "i",
);
/** Where one may begin without any sign, as in a burst typed on a phone. */
const bareStart = new RegExp(String.raw`\s+(?=${opener})`, "gi");
const begins = new RegExp(String.raw`^\s*${opener}`, "i");

const maxSegments = 6;

type Read = (text: string) => Pick<Annotation, "words" | "units">;

/**
 * Cuts a message into the questions it holds. What asks nothing ("Ich fahre einen Golf.") stays with the question after it,
 * or before it when none follows. `read` reads a piece with the workshop's vocabulary.
 */
export function splitQuestions(message: string, read: Read): string[] {
  const pieces = splitSentences(message)
    .flatMap((sentence) => sentence.split(innerStart).filter((piece) => piece.trim() !== ""))
    .flatMap((piece) => splitBurst(piece, read));
  const questions: string[] = [];
  let context = "";
  for (const piece of pieces) {
    const text = context === "" ? piece.trim() : joined(context, piece.trim());
    const last = questions.at(-1);
    const leans = last !== undefined && context === "" && read(piece).units.length === 0;
    const wants = readIntents(read(piece).words);
    if (leans && (wants.has("price") || wants.has("duration"))) {
      // "…, was kostet der?" is asked of what was just spoken of.
      questions[questions.length - 1] = joined(last, piece.trim());
      continue;
    }
    const isQuestion = /\?\s*$/.test(piece) || begins.test(piece);
    const asks = isQuestion || asksSomething(wants);
    if (asks) questions.push(text);
    context = asks ? "" : text;
  }
  if (context !== "" || questions.length === 0) questions.push(joinToLast(questions, context));
  return questions.slice(0, maxSegments);
}

/** Cuts before an opener when both sides want something of their own: "was kostet ölwechsel habt ihr samstag offen". */
function splitBurst(piece: string, read: Read): string[] {
  for (const { index } of piece.matchAll(bareStart)) {
    const left = piece.slice(0, index);
    const right = piece.slice(index).trim();
    if (wantsOfItsOwn(left, right, read) && wantsOfItsOwn(right, left, read)) {
      return [left, ...splitBurst(right, read)];
    }
  }
  return [piece];
}

function wantsOfItsOwn(text: string, other: string, read: Read): boolean {
  const { words, units } = read(text);
  const others = readIntents(read(other).words);
  const own = [...readIntents(words)].filter((intent) => strong.has(intent));
  return units.length > 0 && own.length > 0 && own.every((intent) => !others.has(intent));
}

const strong: ReadonlySet<string> = new Set(["price", "duration", "hours", "address", "phone"]);

function joinToLast(questions: string[], context: string): string {
  const last = questions.pop();
  return last === undefined ? context : joined(last, context);
}

function joined(left: string, right: string): string {
  return `${left.replace(/[?.!\s]+$/, "")}, ${right}`;
}
