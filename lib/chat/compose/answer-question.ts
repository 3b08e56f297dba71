import { asksSomething } from "../understand/intents";
import type { Meaning } from "../understand/meaning";
import {
  appointmentPart,
  callBackPart,
  changeAppointmentPart,
  diagnosisPart,
  handoffPart,
  unknownPart,
} from "./action-part";
import { factParts } from "./fact-parts";
import { isClosedOn, hoursPart } from "./hours-part";
import { inspectionPart } from "./inspection-part";
import { furtherTopics, topicsApart } from "./further-topics";
import { findKnowledge, knowledgePart } from "./knowledge-part";
import { isFact, part, type Part, type Turn } from "./part";
import { readSituation } from "../situations/read-situation";
import type { WayOutKind } from "../situations/way-out-kinds";
import { safetyPart } from "./safety-part";
import { talkPart } from "./talk-part";
import { wayOutPart } from "./way-out-part";

/** Answers one question: what it asks to be told, then what it asks to be done. Never empty. */
export function answerQuestion(meaning: Meaning, turn: Turn): Part[] {
  // "Write me a poem" is no wish for a call-back.
  const aside = meaning.intents.has("offTopic") ? talkPart(meaning, turn) : null;
  if (aside) return [aside];
  const safety = safetyPart(meaning, turn);
  const told = tell(meaning, turn);
  // Beside a danger only what was asked for and is known.
  if (safety) return [safety, ...(asksSomething(meaning.intents) ? told.filter(isFact) : [])];
  const { kind } = readSituation(meaning.text);
  if (kind === "status") return [wayOutPart(kind, meaning, turn)];
  const done = act(meaning, turn, told);
  const all = [...told, ...done];
  const wayOut = kind && wayOutBeside(kind, all) ? [wayOutPart(kind, meaning, turn)] : [];
  if (wayOut.length > 0) return [...wayOut, ...told.filter(isFact), ...done];
  if (all.length > 0) return all;
  const talk = talkPart(meaning, turn);
  if (talk) return [talk];
  return [onlyDescribes(meaning) ? diagnosisPart(meaning, turn) : unknownPart(meaning, turn)];
}

/** "Mein Auto springt nicht an": told, not asked. */
function onlyDescribes({ intents }: Meaning): boolean {
  return intents.has("symptom") && !asksSomething(intents);
}

/**
 * Whether a person's way out is said although something is known: on the road always; elsewhere only where the workshop has not written
 * about it itself.
 */
function wayOutBeside(kind: WayOutKind, known: readonly Part[]): boolean {
  if (kind === "breakdown" || kind === "accident") return true;
  const isWritten = known.some(
    (it) => isFact(it) && it.sources.some(({ type }) => type === "faq" || type === "document"),
  );
  return kind === "photo" ? !isWritten : !known.some(({ answered }) => answered);
}

/** What the workshop's own texts say on a named topic, otherwise its typed facts, otherwise its texts on anything. */
function tell(meaning: Meaning, turn: Turn): Part[] {
  const { intents } = meaning;
  const due = inspectionPart(meaning, turn);
  if (due) return [due];
  const onTopic = describesFault(meaning) ? null : findOnTopic(meaning, turn);
  if (onTopic) {
    const asksService =
      (intents.has("price") || intents.has("duration") || isForCar(meaning)) &&
      meaning.services.length > 0 &&
      !needsOwnAnswer(meaning, turn);
    return [
      knowledgePart(meaning, onTopic, turn),
      ...furtherTopics(meaning, onTopic, turn),
      ...(asksService ? factParts(meaning, turn) : []),
    ];
  }
  if (intents.has("diagnosis")) {
    const priced = intents.has("price") ? factParts(meaning, turn) : [];
    return [...priced, diagnosisPart(meaning, turn)];
  }
  const facts = needsOwnAnswer(meaning, turn) ? [] : factParts(meaning, turn);
  if (facts.length > 0) return [...facts, ...taxNote(meaning, facts, turn)];
  if (hasWish(meaning)) return [];
  const apart = topicsApart(meaning, turn);
  if (apart.length > 0) return apart;
  const found = meaning.topics.length === 0 ? findKnowledge(meaning, turn, "any") : null;
  // What only tells of trouble is no question about the service that happens to name the part.
  const isGuess = found !== null && "service" in found.passage && onlyDescribes(meaning);
  return found && !isGuess ? [knowledgePart(meaning, found, turn)] : [];
}

/** "The clutch on my van": the van is only what the job is for, so what is written on the job comes first. */
function findOnTopic(meaning: Meaning, turn: Turn): ReturnType<typeof findKnowledge> {
  if (!hasTopic(meaning)) return null;
  const scope = meaning.intents.has("price") ? "price" : "thing";
  const onJob = isForVehicle(meaning) ? findKnowledge(meaning, turn, scope) : null;
  return onJob ?? findKnowledge(meaning, turn, "topic");
}

/** "Klimaservice beim Hybrid": the job, and the kind of car it is for. */
function isForCar({ intents, topics }: Meaning): boolean {
  return intents.size === 0 && topics.every(({ concept }) => concept.kind === "vehicle");
}

/** Names an unlisted job, and beside it nothing but the kind of car. */
function isForVehicle({ topics, unlisted }: Meaning): boolean {
  const areCars = topics.every(
    ({ concept }) => concept.kind === "vehicle" && !otherVehicles.has(concept.id),
  );
  return unlisted.length > 0 && areCars;
}

/**
 * Wanting an estimate for something unlisted asks for that thing, not for the terms of estimates; and a job or a call-back "bei BMW" is
 * about that, whatever the car.
 */
function hasTopic(meaning: Meaning): boolean {
  const { topics, services, unlisted, intents } = meaning;
  const asksUnlisted = intents.has("price") && unlisted.length > 0;
  const asksElse = services.length + unlisted.length > 0 || hasWish(meaning);
  return topics.some(({ concept }) => {
    if (asksUnlisted && concept.id === "estimate") return false;
    return !(asksElse && concept.broader?.includes("brands"));
  });
}

/** A price "inkl. MwSt." is told as it is on the list; no text of the workshop says more, or it would have been quoted. */
function taxNote(meaning: Meaning, facts: readonly Part[], { wording }: Turn): Part[] {
  const isPriced = facts.some(({ intents, answered }) => answered && intents.includes("price"));
  return isPriced && isAbout(meaning, "vat") ? [part({ text: wording.taxUnknown })] : [];
}

/** "Er zieht nicht mehr, was hat der Sprinter?": the van is only what has the fault. */
function describesFault({ intents, topics }: Meaning): boolean {
  const isTold = intents.has("diagnosis") || (intents.has("symptom") && !intents.has("price"));
  return isTold && topics.every(({ concept }) => concept.kind === "vehicle");
}

/** What is for a motorbike is not answered by a car's price, where motorbikes are not the workshop's trade. */
function needsOwnAnswer({ topics }: Meaning, { catalog }: Turn): boolean {
  return topics.some(
    ({ concept }) => otherVehicles.has(concept.id) && !isOwnTrade(concept.id, catalog),
  );
}

function isOwnTrade(vehicle: string, { services }: Turn["catalog"]): boolean {
  return services.some(({ forms: [name] }) =>
    name?.items.some(({ concepts }) => concepts.includes(vehicle)),
  );
}

const otherVehicles: ReadonlySet<string> = new Set([
  "motorbike",
  "quad",
  "lorry",
  "motorhome",
  "trailer",
  "tractor",
  "bicycle",
  "boat",
]);

function hasWish({ intents }: Meaning): boolean {
  return ["booking", "handoff", "callBack", "changeBooking"].some((wish) =>
    [...intents].some((intent) => intent === wish),
  );
}

function act(meaning: Meaning, turn: Turn, told: readonly Part[]): Part[] {
  const { intents, when } = meaning;
  if (intents.has("handoff")) return [handoffPart(turn)];
  const isAnswered = meaning.topics.length > 0 && told.some(({ answered }) => answered);
  if (intents.has("callBack")) {
    const isAsked = isQuestion(meaning) || isAbout(meaning, "extra-work");
    return isAnswered && isAsked ? [] : [callBackPart(meaning, turn)];
  }
  if (intents.has("changeBooking")) {
    return told.length > 0 && isQuestion(meaning) ? [] : [changeAppointmentPart(meaning, turn)];
  }
  if (isAbout(meaning, "appointment-needed") && told.length === 0) {
    return [unknownPart(meaning, turn), appointmentPart(meaning, turn, told)];
  }
  const comesForService =
    intents.has("visit") && when.days.length > 0 && meaning.services.length > 0;
  const isSettled = isAnswered && !isAbout(meaning, "lead-time");
  if ((!intents.has("booking") || isSettled) && !comesForService) return [];
  const closed = told.length === 0 && when.days.some((day) => isClosedOn(day, turn));
  return [...(closed ? [hoursPart(meaning, turn)] : []), appointmentPart(meaning, turn, told)];
}

function isAbout({ topics }: Meaning, id: string): boolean {
  return topics.some(({ concept }) => concept.id === id);
}

/** Asks about cancelling rather than wanting to. */
function isQuestion({ text, annotation }: Meaning): boolean {
  return (
    text.trim().endsWith("?") ||
    /\b(?:was|wie|wann|bis wann|ob|what|how|when|if|do i|is there)\b/.test(annotation.words)
  );
}
