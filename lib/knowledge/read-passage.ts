import { LRUCache } from "lru-cache";
import { questionTerms, type QuestionTerm } from "./question-terms";
import { profileOf, type TextProfile } from "./term-match";
import { annotate } from "./text/annotate";
import type { Vocabulary } from "./text/vocabulary";

/** The parts of a passage that are compared with a question. */
export type PassageText = { title: string; heading: string | null; content: string };

/** What a passage speaks of. */
export type PassageReading = {
  /** Title, heading and content together. */
  text: TextProfile;
  title: TextProfile;
  titleTerms: readonly QuestionTerm[];
};

/** Customers of one workshop ask after the same few texts. */
const passagesMax = 24;

const readings = new WeakMap<Vocabulary, LRUCache<string, PassageReading>>();

/** Reads a passage with a workshop's vocabulary; the passages last read are remembered, for reading is most of an answer's work. */
export function readPassage(passage: PassageText, vocabulary: Vocabulary): PassageReading {
  const memory = readings.get(vocabulary) ?? new LRUCache({ max: passagesMax });
  readings.set(vocabulary, memory);
  const written = `${passage.title}\n${passage.heading ?? ""}\n${passage.content}`;
  const known = memory.get(written);
  if (known) return known;
  const reading = read(passage, vocabulary);
  memory.set(written, reading);
  return reading;
}

function read({ title, heading, content }: PassageText, vocabulary: Vocabulary): PassageReading {
  const head = annotate(title, vocabulary);
  const body = annotate(`${heading ?? ""}\n${content}`, vocabulary);
  return { text: profileOf(head, body), title: profileOf(head), titleTerms: questionTerms(head) };
}
