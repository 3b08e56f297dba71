import { splitSentences, type Annotation } from "@/lib/knowledge";
import type { Intent } from "./cues";
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
/** What comes after so many sentences is read as one. */
const maxPieces = 40;
/** Each place where a question may begin has both sides of it looked at; nobody asks more in one breath. */
const maxOpeners = 8;

/** Reads a piece of the message with the workshop's vocabulary. */
type Read = (text: string) => Pick<Annotation, "tokens" | "units" | "words">;

/**
 * Cuts a message into the questions it holds. What asks nothing ("Ich fahre einen Golf.") stays with the question after it,
 * or before it when none follows.
 */
export function splitQuestions(message: string, read: Read): string[] {
  const pieces = firstSentences(message)
    .flatMap((sentence) => sentence.split(innerStart).filter((piece) => piece.trim() !== ""))
    .flatMap(burstSplitter(read));
  const questions: string[] = [];
  let context = "";
  for (const piece of pieces) {
    const text = context === "" ? piece.trim() : joined(context, piece.trim());
    const last = questions.at(-1);
    const { units, words } = read(piece);
    const leans = last !== undefined && context === "" && units.length === 0;
    const wants = readIntents(words);
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

function firstSentences(message: string): string[] {
  const sentences = splitSentences(message);
  if (sentences.length <= maxPieces) return sentences;
  return [...sentences.slice(0, maxPieces - 1), sentences.slice(maxPieces - 1).join(" ")];
}

/**
 * Cuts pieces before an opener when both sides want something of their own: "was kostet ölwechsel habt ihr samstag offen". Only the
 * first openers of all pieces together are looked at.
 */
function burstSplitter(read: Read): (piece: string) => string[] {
  let openersLeft = maxOpeners;
  const split = (piece: string): string[] => {
    if (openersLeft === 0) return [piece];
    const places = [...piece.matchAll(bareStart)].map(({ index }) => index);
    const whole = places.length === 0 ? null : read(piece);
    for (const at of whole === null ? [] : places) {
      if (openersLeft === 0) break;
      openersLeft -= 1;
      const right = piece.slice(at).trim();
      if (whole && wantDifferently(sidesOf(whole, at)))
        return [piece.slice(0, at), ...split(right)];
    }
    return [piece];
  };
  return split;
}

/** What a piece says before and behind a place in it. */
type Side = { words: string; hasContent: boolean };

function sidesOf({ tokens, units }: ReturnType<Read>, at: number): [Side, Side] {
  const first = tokens.findIndex(({ start }) => start >= at);
  const end = first === -1 ? tokens.length : first;
  const wordsOf = (side: typeof tokens) => side.map(({ word }) => word).join(" ");
  return [
    { words: wordsOf(tokens.slice(0, end)), hasContent: units.some(({ token }) => token < end) },
    { words: wordsOf(tokens.slice(end)), hasContent: units.some(({ token }) => token >= end) },
  ];
}

function wantDifferently([left, right]: [Side, Side]): boolean {
  if (!left.hasContent || !right.hasContent) return false;
  const [before, behind] = [readIntents(left.words), readIntents(right.words)];
  return wantsOfItsOwn(before, behind) && wantsOfItsOwn(behind, before);
}

function wantsOfItsOwn(wants: ReadonlySet<Intent>, others: ReadonlySet<Intent>): boolean {
  const own = [...wants].filter((intent) => strong.has(intent));
  return own.length > 0 && own.every((intent) => !others.has(intent));
}

const strong: ReadonlySet<Intent> = new Set(["price", "duration", "hours", "address", "phone"]);

function joinToLast(questions: string[], context: string): string {
  const last = questions.pop();
  return last === undefined ? context : joined(last, context);
}

function joined(left: string, right: string): string {
  return `${left.replace(/[?.!\s]+$/, "")}, ${right}`;
}
