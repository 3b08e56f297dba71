import { annotate, foldWords, jobClassOf, questionTerms, tradeVocabulary } from "@/lib/knowledge";
import words from "./certain-words.json";
import { composeAnswer, type ComposeInput } from "./compose-answer";
import { namesUnwritten } from "./names-unwritten";
import type { Answer, AnswerSource } from "./schemas";
import type { Intent } from "./understand/cues";
import type { Meaning } from "./understand/meaning";
import { wordingFor } from "./wording/wording-for";
import { splitQuestions } from "./understand/segments";
import { catalogOf, type ServiceCatalog } from "./understand/service-catalog";

type Kind = "prices" | "hours" | "contact";

/** The one thing that may be asked for an answer of a kind to be certain; courtesies may stand beside it. */
const askedFor: Readonly<Record<Kind, readonly Intent[]>> = {
  prices: ["price", "duration"],
  hours: ["hours", "availability"],
  contact: ["address", "phone", "email"],
};
const courtesies: ReadonlySet<Intent> = new Set(["greeting", "thanks"]);

/** Words that turn what is asked around or leave a part of it out; they are too small to be units. */
const turning: ReadonlySet<string> = new Set(wordsOf(words.turning));
/** Units that only ask for a kind of fact. */
const asking: Readonly<Record<Kind, ReadonlySet<string>>> = {
  prices: unitsOf(words.prices),
  hours: unitsOf(words.hours),
  contact: unitsOf(words.contact),
};
/** What a question of its own says that nothing accounts for: less than an everyday word. */
const unsaidMax = 0.2;

/** What the engine of rules answers, and how far it has understood the message. */
export type RuleAnswer = {
  answer: Answer;
  isCertain: boolean;
  /** Answered, with every telling word accounted for. */
  isExplained: boolean;
  /** An order to the assistant, or an insult. */
  isOrder: boolean;
  /** A fault that nobody can judge from a distance. */
  isFault: boolean;
  /** When an inspection is due. */
  isInspection: boolean;
  /** It names things that nobody here knows, or of which nothing that the workshop has written speaks. */
  namesUnwritten: boolean;
  /** It says in so many words what is no question: a greeting, thanks, a wish, a complaint. */
  isDialogue: boolean;
};

const dialogue: readonly Intent[] = [...courtesies, "handoff", "complaint", "booking", "callBack"];

/** Composes the built-in answer and says whether it is certain. */
export function composeSurely(input: ComposeInput): RuleAnswer {
  const read: Meaning[] = [];
  const answer = composeAnswer(input, (whole) => read.push(whole));
  return {
    answer,
    isOrder: read.some(({ intents }) => intents.has("injection") || intents.has("insult")),
    isFault: read.some(({ intents }) => intents.has("diagnosis")),
    isInspection: answer.reply.includes(wordingOf(answer, input).inspectionProof),
    isCertain: read.some((meaning) => isCertain(input, answer, meaning)),
    isExplained: answer.answered && read.some(isExplained),
    namesUnwritten: read.some((meaning) => namesUnwritten(meaning, input)),
    isDialogue: read.some(({ intents }) => dialogue.some((intent) => intents.has(intent))),
  };
}

function wordingOf({ locale }: Answer, { workshop: { workshop } }: ComposeInput) {
  return wordingFor(locale, workshop.formality);
}

/** Less than a word that says anything by itself. */
const tellingMin = 1;

/** Whether every telling word is accounted for; a set phrase of the lexicon is one as a whole, and has no words of its own. */
function isExplained({ annotation, explained, verbOfUnknown }: Meaning): boolean {
  const terms = questionTerms(annotation, explained);
  return (
    verbOfUnknown.size === 0 &&
    terms.every(({ weight, keys }) => weight < tellingMin || keys.length === 0)
  );
}

/**
 * Whether the built-in answer is surely the one that was wanted: a first question after one thing, every word of it accounted for,
 * answered from typed facts, and nothing else on the price list that its words might mean. Of a hundred such answers ninety-nine are
 * right, by workshop, over all labelled questions; nobody else is asked then.
 */
function isCertain(input: ComposeInput, answer: Answer, meaning: Meaning): boolean {
  const kind = kindOf(answer);
  if (kind === null || input.history.length > 0) return false;
  const catalog = catalogOf(input.workshop);
  const read = (piece: string) => annotate(piece, catalog.vocabulary, { correct: true });
  return (
    isAfterOneThing(meaning, askedFor[kind]) &&
    isAccountedFor(meaning, asking[kind]) &&
    (kind !== "prices" || isUnambiguous(meaning, answer, catalog)) &&
    (kind !== "contact" || meaning.services.length + meaning.when.days.length === 0) &&
    splitQuestions(meaning.text, read).length === 1
  );
}

/** Which typed facts an answer is made of; null where it is made of others, or wants or offers anything. */
function kindOf({ answered, actions, openQuestions, sources }: Answer): Kind | null {
  if (!answered || actions.length + openQuestions.length > 0) return null;
  const types = new Set<AnswerSource["type"]>(sources.map(({ type }) => type));
  const [type] = types;
  return types.size === 1 && (type === "prices" || type === "hours" || type === "contact")
    ? type
    : null;
}

/** "Samstag?" asks for hours without a word for it. */
function isAfterOneThing({ intents, when }: Meaning, wanted: readonly Intent[]): boolean {
  const asked = [...intents].filter((it) => !courtesies.has(it));
  const isDayAlone = asked.length === 0 && when.days.length === 1 && wanted.includes("hours");
  const isOne = asked.filter((it) => it !== "availability").length === 1;
  return isDayAlone || (isOne && asked.every((it) => wanted.includes(it)));
}

function isAccountedFor(meaning: Meaning, ownWords: ReadonlySet<string>): boolean {
  const { annotation, explained, topics, unlisted, verbOfUnknown } = meaning;
  if (topics.length + unlisted.length + verbOfUnknown.size > 0) return false;
  if (
    foldWords(meaning.text)
      .split(" ")
      .some((word) => turning.has(word))
  )
    return false;
  return questionTerms(annotation, explained).every(
    ({ weight, keys }) =>
      !keys.some((key) => /\d/.test(key)) &&
      (weight < unsaidMax || keys.every((key) => ownWords.has(key))),
  );
}

function wordsOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => foldWords(line).split(" "));
}

function unitsOf(lines: readonly string[]): ReadonlySet<string> {
  const units = lines.flatMap((line) => annotate(line, tradeVocabulary).units);
  return new Set(units.map(({ key }) => key));
}

/** One service, named in full, and no other that all of it but the job would name: "-wechsel". */
function isUnambiguous(
  { annotation, services, when }: Meaning,
  { topic }: Answer,
  catalog: ServiceCatalog,
): boolean {
  const [match] = services;
  if (!match || services.length > 1 || !match.isExact || topic.serviceIds.length !== 1)
    return false;
  if (when.days.length > 0 || when.time !== null || when.isNow) return false;
  const said = match.units.flatMap((unit) => annotation.units[unit]?.key ?? []);
  const telling = said.filter((key) => jobClassOf(key) === null);
  const others = catalog.services.filter(({ service }) => service !== match.service);
  return (
    telling.length > 0 &&
    !others.some(({ forms }) => forms.some(({ keys }) => telling.every((key) => keys.has(key))))
  );
}
