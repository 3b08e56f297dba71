import { readPassage, withBroader, type ConceptHit, type RankedPassage } from "@/lib/knowledge";
import type { Meaning } from "../understand/meaning";
import { openQuestion } from "./action-part";
import { statesAmount, type Candidate } from "./candidate";
import { findKnowledge, knowledgePart } from "./knowledge-part";
import { part, type Part, type Turn } from "./part";

type Found = RankedPassage<Candidate>;

/** What a question on two things asks beside what a text has told: another text on the other topic, or on what it costs. */
export function furtherTopics(meaning: Meaning, told: Found, turn: Turn): Part[] {
  const treated = meaning.topics.filter(({ concept }) => isTold(concept.id, told));
  const others = meaning.topics.filter(
    (topic) => !treated.includes(topic) && treated.some((it) => areParted(it, topic, meaning)),
  );
  const isOther = ({ passage }: Found) => passage !== told.passage;
  const onOthers = others.length > 0 ? findOn(meaning, others, turn, isOther) : null;
  if (onOthers) return [knowledgePart({ ...meaning, topics: others }, onOthers, turn)];
  const asksAmount = meaning.intents.has("price") && meaning.services.length === 0;
  if (!asksAmount || statesAmount(told.passage.content)) return [];
  const amount = findOn(
    meaning,
    meaning.topics,
    turn,
    (it) => isOther(it) && statesAmount(it.passage.content),
  );
  return amount ? [knowledgePart(meaning, amount, turn)] : [];
}

/** Each topic by itself, where no text is on all of them; what nothing is written on is said to be unknown. Empty when nothing is. */
export function topicsApart(meaning: Meaning, turn: Turn): Part[] {
  const named = meaning.topics.filter(({ concept }) => concept.kind === "topic");
  const aspects = named.filter((topic) => named.some((it) => areParted(it, topic, meaning)));
  if (aspects.length < 2) return [];
  const found = aspects.map((topic) => findOn(meaning, [topic], turn, () => true));
  const told = found.filter((it) => it !== null);
  if (told.length === 0) return [];
  return [
    ...told.map((it) => knowledgePart(meaning, it, turn)),
    ...(told.length < found.length ? [restUnknown(meaning, turn)] : []),
  ];
}

/** Half of a question is enough for a text that was written on it, as its title says, and not for one that mentions it. */
function findOn(
  meaning: Meaning,
  topics: Meaning["topics"],
  turn: Turn,
  accepts: (found: Found) => boolean,
): Found | null {
  const ids = topics.map(({ concept }) => concept.id);
  const isOn = ({ passage }: Found) => {
    const { title } = readPassage(passage, turn.catalog.vocabulary);
    return ids.some(
      (id) => title.broader.has(id) || withBroader(id).some((it) => title.concepts.has(it)),
    );
  };
  return findKnowledge({ ...meaning, topics }, turn, "topic", (it) => accepts(it) && isOn(it));
}

/** A text on card payment has told of payment, and one on payment of cards. */
function isTold(id: string, { concepts }: Found): boolean {
  return concepts.some((it) => withBroader(it).includes(id) || withBroader(id).includes(it));
}

/** "WLAN und Kaffee" are two things; what stands side by side mostly tells of one. */
function areParted(left: ConceptHit, right: ConceptHit, { annotation }: Meaning): boolean {
  const { tokens, units } = annotation;
  const [first = [], second = []] = [left, right].map((hit) =>
    hit.units.map((unit) => units[unit]?.token ?? 0),
  );
  if (first.length === 0 || second.length === 0) return false;
  const [from, to] =
    Math.max(...first) < Math.min(...second)
      ? [Math.max(...first), Math.min(...second)]
      : [Math.max(...second), Math.min(...first)];
  return tokens.slice(from + 1, to).some(({ word }) => conjunction.test(word));
}

const conjunction = /^(?:und|oder|sowie|plus|auch|and|or|also)$/;

function restUnknown(meaning: Meaning, { wording }: Turn): Part {
  return part({ text: wording.someUnknown, answered: false, actions: [openQuestion(meaning)] });
}
