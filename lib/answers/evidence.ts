import { sources } from "@/lib/chat";
import { detectLanguage, splitSentences } from "@/lib/knowledge";
import type { GroundedSource, Passage } from "@/lib/chat/schemas";
import {
  cutDescription,
  sentencesOf,
  type EvidenceRef,
  type SentenceRef,
  type ServiceRef,
} from "@/lib/understanding";
import type { ServiceFact } from "@/lib/workshops/context";
import type { Turn } from "./turn";

/** A service as it is meant, with the pieces of its description that are. */
export type MeantService = { service: ServiceFact; pieces: readonly string[]; quantity: number };

/** Sentences of one text, in its order. */
export type Quote = { passage: Passage; sentences: readonly string[] };

/** The services that refs mean, each once; what the workshop does not have is left out. */
export function meantServices(refs: readonly ServiceRef[], { context }: Turn): MeantService[] {
  const meant = refs.flatMap(({ serviceId, pieces, quantity }) => {
    const service = context.services.find(({ id }) => id === serviceId);
    if (service === undefined) return [];
    return [{ service, pieces: piecesOf(service.description, pieces), quantity }];
  });
  return meant.filter(({ service }, at) => meant.findIndex((it) => it.service === service) === at);
}

/** What is said of a service beside its name: the pieces meant, or all of the description. */
export function describe({ service, pieces }: MeantService): string {
  return pieces.length > 0 ? pieces.map(closed).join(" ") : service.description.trim();
}

/** A description as it is shown, told to be in another language where it is. */
export function describedText(meant: MeantService, { context, locale, words }: Turn): string {
  const text = describe(meant);
  const own = context.workshop.locale;
  if (text === "" || own === locale) return text;
  const language = detectLanguage(text, own).locale;
  return language === locale ? text : `${words.describedIn(language)} ${text}`;
}

/**
 * Pieces of a description with what they cannot do without: one in or before a bracket comes with both ("Start-Stopp (189 bis 249 €)"),
 * a variant with what stands before the colon ("Pro Stück ohne Montage: Premium 124 €").
 */
function piecesOf(description: string, wanted: readonly number[]): string[] {
  const all = cutDescription(description);
  const parts = splitSentences(description).flatMap((sentence) => sentence.split(/;\s+/));
  const found = wanted.flatMap((at) => {
    const piece = all[at];
    if (piece === undefined) return [];
    const whole = parts.find((it) => it.includes(piece)) ?? piece;
    if (/[()]/.test(whole)) return whole;
    const [, lead = ""] = /^([^:]+: )/.exec(whole) ?? [];
    return piece.startsWith(lead) ? piece : lead + piece;
  });
  return [...new Set(found)].map((piece) => piece.trim());
}

/** A piece that was parted from a sentence begins and ends like one. */
function closed(piece: string): string {
  const text = piece.charAt(0).toUpperCase() + piece.slice(1);
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The sentences that refs mean with those they lean on, by text. */
export function quotesOf(refs: readonly SentenceRef[], { passages, frame }: Turn): Quote[] {
  const byPassage = new Map<string, Set<number>>();
  for (const { passageId, sentence } of refs) {
    const wanted = byPassage.get(passageId) ?? new Set();
    byPassage.set(passageId, wanted.add(sentence));
  }
  return [...byPassage].flatMap(([id, wanted]) => {
    const passage = passages.get(id);
    if (passage === undefined) return [];
    const all = sentencesOf(passage);
    for (let at = all.length - 1; at > 0; at -= 1) {
      const before = wanted.has(at) ? (all[at]?.leansOn ?? null) : null;
      if (before !== null) wanted.add(before);
    }
    const sentences = all
      .filter((_, at) => wanted.has(at))
      .map((sentence) => translationOf(sentence, frame) ?? sentence.text);
    return sentences.length > 0 ? [{ passage, sentences }] : [];
  });
}

/** A sentence in the customer's language, where a model has put it so and the guards have let that pass. */
function translationOf(
  { passageId, sentence }: SentenceRef,
  { translations = [] }: Turn["frame"],
): string | undefined {
  return translations.find((it) => it.passageId === passageId && it.sentence === sentence)?.text;
}

/** Where a quote comes from. */
export function quoteSource(passage: Passage): GroundedSource {
  const { kind, title } = passage;
  return { type: kind === "document" ? "document" : "faq", title, ...sources.passageRows(passage) };
}

/** Refs of sentences and of services apart. */
export function sortRefs(refs: readonly EvidenceRef[]): {
  sentences: SentenceRef[];
  services: ServiceRef[];
} {
  return {
    sentences: refs.flatMap((ref) => ("passageId" in ref ? [ref] : [])),
    services: refs.flatMap((ref) => ("serviceId" in ref ? [ref] : [])),
  };
}

/** The services' rows of the price list as sources. */
export function priceSources(meant: readonly MeantService[]): GroundedSource[] {
  return sources.priceSources(meant.map(({ service }) => service));
}

/** The ids of services, as a topic keeps them. */
export function idsOf(meant: readonly MeantService[]): string[] {
  return meant.map(({ service }) => service.id);
}
