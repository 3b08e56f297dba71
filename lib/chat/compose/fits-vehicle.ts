import { annotate, splitSentences, type RankedPassage } from "@/lib/knowledge";
import type { Meaning } from "../understand/meaning";
import type { Candidate } from "./fits-question";
import type { Turn } from "./part";

/**
 * A text on a kind of vehicle beside what is wanted for it: a clutch on a van is no van service. It answers if it speaks of the job, too,
 * or is on such vehicles as a whole; what the job costs, only by saying that they are not taken.
 */
export function fitsVehicle(
  { passage, concepts, isInPassing }: RankedPassage<Candidate>,
  { services, unlisted, intents }: Meaning,
  aspects: Meaning["topics"],
  { catalog }: Turn,
): boolean {
  const isService = "service" in passage;
  if (isOnNarrower(passage.title, aspects, catalog)) return false;
  const asksPrice = intents.has("price");
  const isGuess = isInPassing || (asksPrice && services.length === 0);
  if (isService && isGuess) return false;
  const isPlain = unlisted.length === 0 && (services.length === 0 || !asksPrice || isService);
  if (isPlain) return true;
  if (!asksPrice && unlisted.some(({ concept }) => concepts.includes(concept.id))) return true;
  if (isService) return false;
  const isWanted = unlisted.length === 0 || !asksPrice;
  return (
    (isWanted && isOnlyAbout(passage.title, aspects, catalog)) || refuses(passage, aspects, catalog)
  );
}

/** "Do you work on hybrids?", and on nothing else. */
function isOnlyAbout(title: string, aspects: Meaning["topics"], { vocabulary }: Turn["catalog"]) {
  const { hits } = annotate(title, vocabulary);
  const wanted = new Set(aspects.map(({ concept }) => concept.id));
  const named = hits.map(({ concept }) => concept);
  return named.some(({ id }) => wanted.has(id)) && named.every(({ kind }) => kind === "vehicle");
}

/** "Machen Sie Elektromotorräder?" says nothing about other motorbikes. */
function isOnNarrower(
  title: string,
  aspects: Meaning["topics"],
  { vocabulary }: Turn["catalog"],
): boolean {
  const { hits, units } = annotate(title, vocabulary);
  const vehicles = hits.filter(({ concept }) => concept.kind === "vehicle");
  const asked = new Set(aspects.map(({ concept }) => concept.id));
  const wordsOf = (wanted: boolean) =>
    vehicles
      .filter(({ concept }) => asked.has(concept.id) === wanted)
      .flatMap((hit) => hit.units.map((unit) => units[unit]?.token));
  const others = new Set(wordsOf(false));
  return wordsOf(true).some((token) => others.has(token));
}

/** "No motorbikes": an answer to what anything for one costs. A text that only names them is none. */
function refuses(
  { title, content }: Candidate,
  vehicles: Meaning["topics"],
  { vocabulary }: Turn["catalog"],
): boolean {
  const wanted = new Set(vehicles.map(({ concept }) => concept.id));
  const names = (text: string) =>
    annotate(text, vocabulary).hits.some(({ concept }) => wanted.has(concept.id));
  const saysNo = names(title) && /^(?:nein|leider|no|sorry)\b/i.test(content);
  return (
    saysNo || splitSentences(content).some((it) => refusal.test(it) && names(it.replace(only, "")))
  );
}

const refusal = /\b(?:nein|nicht|kein\w*|leider|no|not|don.?t|can.?t)\b/i;
/** "No, only vans": these are the ones that are taken. */
const only = /\b(?:nur|only)\b.*/i;
