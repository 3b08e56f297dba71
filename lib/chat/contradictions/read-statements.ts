import { annotate, readableText, splitSentences, type Annotation } from "@/lib/knowledge";
import { readQuantities } from "../guards/quantities";
import type { Quantity } from "../guards/quantity";
import type { ServiceCatalog } from "../understand/service-catalog";
import type { CheckedPassage } from "./checked-passage";

/** A sentence of a passage, read once for all that is checked about it. */
export type Statement = {
  passage: CheckedPassage;
  /** As it stands in the text. */
  sentence: string;
  /** As readers look at it. */
  text: string;
  quantities: readonly Quantity[];
  /** Its words; only few sentences are looked at that closely. */
  annotation: () => Annotation;
};

/** The different sentences of a passage that say anything in words or figures. */
export function readStatements(
  passage: CheckedPassage,
  { vocabulary }: ServiceCatalog,
): Statement[] {
  const sentences = new Set(splitSentences(passage.content));
  return [...sentences].flatMap((sentence) => {
    const text = readableText(sentence);
    if (!/[\p{L}\d]/u.test(text)) return [];
    let known: Annotation | null = null;
    const annotation = () => (known ??= annotate(text, vocabulary));
    return [{ passage, sentence, text, quantities: readQuantities(text), annotation }];
  });
}
