import { foldWords } from "@/lib/knowledge";
import type { ServiceFact } from "@/lib/workshops/context";
import { readDayMentions } from "./day-mentions";
import { keysOf, toEvidence, type Evidence } from "./evidence";
import { serviceTexts } from "./evidence-of-turn";
import type { GuardFacts } from "./guard-facts";
import { namedServices } from "./named-services";
import { isSameQuantity, type Quantity } from "./quantity";
import { readQuantities } from "./quantities";
import { isSumOf } from "./sums";
import { claimsHours } from "./weekday-guard";

/** Kinds that mean nothing without the thing they measure. A phone number or a date speaks for itself. */
const boundKinds: ReadonlySet<string> = new Set([
  "money",
  "percent",
  "duration",
  "distance",
  "number",
  "time",
]);

/** More numbers than that make no sentence. */
const quantitiesMax = 24;

/** A sentence taken apart once, for all of its numbers. */
type Reading = {
  sentence: string;
  quantities: readonly Quantity[];
  /** What it speaks of itself. */
  own: ReadonlySet<string>;
  /** What was asked, and said just before. */
  around: ReadonlySet<string>;
  named: readonly ServiceFact[];
};

/** Whether every number of a sentence is one that this turn knows, of the thing that the sentence speaks of; the broken rule otherwise. */
export function checkNumbers(sentence: string, facts: GuardFacts): "number" | "binding" | null {
  const quantities = readQuantities(sentence);
  if (quantities.length === 0) return null;
  if (quantities.length > quantitiesMax) return "number";
  const reading: Reading = {
    sentence,
    quantities,
    own: keysOf(sentence, facts.vocabulary),
    around: keysOf([facts.question, ...facts.said.slice(-2)].join("\n"), facts.vocabulary),
    named: namedServices(sentence, facts.context),
  };
  const speaksOfDays = readDayMentions(sentence, facts.today).length > 0;
  for (const said of quantities) {
    // Times of a day are the weekday guard's.
    const isLookedUp = said.kind === "time" && speaksOfDays;
    const rule = checkNumber(said, reading, facts, !isLookedUp && boundKinds.has(said.kind));
    if (rule !== null) return rule;
  }
  return null;
}

function checkNumber(said: Quantity, reading: Reading, facts: GuardFacts, mustBeBound: boolean) {
  const { sentence, quantities, named } = reading;
  if (isEcho(said, facts) || isProse(said, reading, facts)) return null;
  const known = facts.evidence.filter((it) => has(it, said));
  const isBound =
    known.length > 0 &&
    (!mustBeBound ||
      (named.length > 0 && isServiceKind(said)
        ? isOfServices(said, named, known, reading, facts)
        : isNearest(said, known, reading, facts)));
  if (isBound) return null;
  const others = quantities.filter((other) => other !== said);
  if (isSumOf(said, others, sentence, facts)) return null;
  if (known.length > 0) return "binding";
  // A day inside a closure, or any other day: the weekday guard looks it up.
  return said.kind === "date" && claimsHours(sentence) ? null : "number";
}

/** The customer's own plate may be said back; their prices and times may not. */
function isEcho(said: Quantity, { question }: GuardFacts): boolean {
  return (
    said.kind === "code" && readQuantities(question).some((asked) => isSameQuantity(said, asked))
  );
}

/** "Sie haben zwei Möglichkeiten" states no fact, unless a fact on the same thing counts something: "wir haben drei Ersatzwagen". */
function isProse(said: Quantity, { own }: Reading, { evidence }: GuardFacts): boolean {
  return (
    said.isSpelled !== undefined &&
    !evidence.some(
      ({ keys, quantities }) =>
        quantities.some(({ kind }) => kind === "number") && shared(own, keys) > 0,
    )
  );
}

function has({ quantities }: Evidence, said: Quantity): boolean {
  return quantities.some((known) => isSameQuantity(said, known));
}

function isServiceKind({ kind }: Quantity): boolean {
  return kind === "money" || kind === "duration";
}

/** A sentence that names services carries their numbers, or those of a passage that names them too. */
function isOfServices(
  said: Quantity,
  named: readonly ServiceFact[],
  known: readonly Evidence[],
  { own: spoken }: Reading,
  { context, vocabulary }: GuardFacts,
): boolean {
  const textsOf = (service: ServiceFact) => serviceTexts(service, context);
  const own = toEvidence(named.flatMap(textsOf), vocabulary);
  const names = named.map(({ name }) => keysOf(name, vocabulary));
  // What is free is told with a word of what it is: "Retest free within ten days" makes no test free.
  const isFree = said.kind === "money" && said.values.includes("0");
  const rest = [...spoken].filter((key) => !names.some((name) => name.has(key)));
  if (own.some((it) => has(it, said) && (!isFree || rest.some((key) => it.keys.has(key))))) {
    return true;
  }
  const ofOthers = context.services.filter((service) => !named.includes(service)).flatMap(textsOf);
  return known.some(
    ({ text, keys }) =>
      (!isFree || rest.some((key) => keys.has(key))) &&
      !ofOthers.some((other) => other.text.includes(text)) &&
      names.some((name) => [...name].every((key) => keys.has(key))),
  );
}

/**
 * The fact that holds the number must be about what is said or asked. Where another fact is nearer to the sentence and has a
 * number of that kind which the sentence leaves out, the numbers have been swapped.
 */
function isNearest(
  said: Quantity,
  known: readonly Evidence[],
  { sentence, quantities, own, around }: Reading,
  { evidence }: GuardFacts,
): boolean {
  if (own.size + around.size === 0) return said.kind !== "money" || isVerbatim(sentence, known);
  const best = Math.max(...known.map(({ keys }) => shared(own, keys)));
  const isSwapped = evidence.some(
    (it) =>
      shared(own, it.keys) > best &&
      it.quantities.some(({ kind }) => kind === said.kind) &&
      !quantities.some((one) => one.kind === said.kind && has(it, one)),
  );
  if (isSwapped) return false;
  return (
    best > 0 || known.some(({ keys }) => shared(around, keys) > 0) || isVerbatim(sentence, known)
  );
}

function isVerbatim(sentence: string, known: readonly Evidence[]): boolean {
  const words = foldWords(sentence);
  return known.some(({ text }) => foldWords(text).includes(words));
}

function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return [...left].filter((key) => right.has(key)).length;
}
