import {
  annotate,
  foldWords,
  plainWords,
  saidWeight,
  splitSentences,
  stem,
  withBroader,
  type Annotation,
  type RankedPassage,
} from "@/lib/knowledge";
import type { Meaning } from "../understand/meaning";
import { statesAmount, type Candidate } from "./candidate";
import type { Turn } from "./part";

/**
 * A text on a kind of vehicle beside what is wanted for it: a clutch on a van is no van service. It answers if it speaks of the job, too,
 * or is on such vehicles as a whole; what the job costs, only by saying that they are not taken.
 */
export function fitsVehicle(
  { passage, concepts, isInPassing }: RankedPassage<Candidate>,
  { annotation, services, unlisted, intents }: Meaning,
  aspects: Meaning["topics"],
  { catalog }: Turn,
): boolean {
  const isService = "service" in passage;
  if (!isService && isOnElse(passage.title, annotation, catalog)) return false;
  if (isOnNarrower(passage.title, aspects, catalog)) return false;
  const asksPrice = intents.has("price");
  const isGuess = isInPassing || (asksPrice && services.length === 0);
  if (isService && isGuess) return false;
  const isPlain = unlisted.length === 0 && (!asksPrice || isService);
  if (isPlain || (!isService && asksPrice && tellsAmount(passage, annotation, catalog)))
    return true;
  if (!asksPrice && unlisted.some(({ concept }) => concepts.includes(concept.id))) return true;
  if (isService) return false;
  const isWanted = !asksPrice && (unlisted.length === 0 || intents.has("availability"));
  return (
    (isWanted && isOnlyAbout(passage.title, aspects, catalog)) || refuses(passage, aspects, catalog)
  );
}

/** A text on lending vans, on charging cars or on a wash for them is no text on what is done to them. */
function isOnElse(title: string, { hits }: Annotation, { vocabulary }: Turn["catalog"]): boolean {
  const asked = new Set(
    hits.flatMap(({ concept: { id, kind, related = [] } }) => [
      ...withBroader(id),
      ...(kind === "vehicle" ? related : []),
    ]),
  );
  return annotate(title, vocabulary).hits.some(
    ({ concept: { id, kind } }) => kind !== "vehicle" && !ofAnyWork.has(id) && !asked.has(id),
  );
}

/** "Do you service motorbikes?" is about all that is done to them. */
const ofAnyWork: ReadonlySet<string> = new Set(["brands", "servicing"]);

/** "Do you work on hybrids?", "welche Fahrzeuge nehmt ihr?", and nothing else. */
function isOnlyAbout(title: string, aspects: Meaning["topics"], { vocabulary }: Turn["catalog"]) {
  const annotation = annotate(title, vocabulary);
  const wanted = new Set([...aspects.map(({ concept }) => concept.id), "brands"]);
  const named = annotation.hits.map(({ concept }) => concept);
  const others = plainWords(annotation, saidWeight).filter((key) => !workWords.has(key));
  return (
    others.length === 0 &&
    named.some(({ id }) => wanted.has(id)) &&
    named.every(({ kind, id }) => kind === "vehicle" || id === "brands")
  );
}

/** "Was kostet es, das Wohnmobil bei euch zu überwintern?": an amount, and a word that says what for. */
function tellsAmount(
  { title, content }: Candidate,
  asked: Annotation,
  { vocabulary }: Turn["catalog"],
) {
  const told = new Set(annotate(`${title}\n${content}`, vocabulary).units.map(({ key }) => key));
  return statesAmount(content) && plainWords(asked, saidWeight).some((key) => told.has(key));
}

/** Words for taking a vehicle in and working on it. */
const workWords: ReadonlySet<string> = new Set(
  foldWords(
    "reparieren repariert repair fix nehmen nehmt annehmen arbeiten arbeitet work service warten wartung betreuen machen look handle take fahrzeug fahrzeuge vehicles cars auto autos garage",
  )
    .split(" ")
    .map(stem),
);

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
