import { atMost } from "./at-most";
import type { Ask, EvidenceRef, SentenceRef, ServiceRef } from "../frame";
import { denies, deniesOrBounds } from "./denials";
import type { NumberedCatalogue } from "./number-catalogue";
import { resolveIds } from "./resolve-ids";
import type { SelectedAsk } from "./selection";

/** What every ask carries: a yes or no with what it stands on. */
export type Judged = Pick<Ask, "polarity" | "because" | "confidence"> & { dropped: number };

/** The calendar says yes or no by itself; the model only says that one is wanted. */
const computed: ReadonlySet<string> = new Set(["open", "week", "closures", "firstOpen"]);

/**
 * Takes a model's yes or no where its evidence bears it. It counts only with evidence; a yes not where anything that is shown with it
 * denies something; a no only where something there denies or bounds.
 */
export function judge(
  { ask, yesNo, because: ids }: SelectedAsk,
  shown: readonly EvidenceRef[],
  numbered: NumberedCatalogue,
): Judged {
  const { services, sentences, dropped } = resolveIds(ids, numbered);
  const because = atMost([...sentences, ...services], 4);
  const judged = { because, confidence: 1, dropped };
  if (computed.has(ask)) return { ...judged, polarity: yesNo };
  const evidence = [...because, ...shown].map((ref) => textOf(ref, numbered)).join("\n");
  const isBorne =
    because.length > 0 &&
    !(yesNo === "yes" && denies(evidence)) &&
    !(yesNo === "no" && !deniesOrBounds(evidence));
  return { ...judged, polarity: isBorne ? yesNo : null };
}

/** What a reference stands for, with the sentence that it leans on. */
export function textOf(ref: EvidenceRef, { catalogue }: NumberedCatalogue): string {
  return "serviceId" in ref ? serviceText(ref, catalogue) : sentenceText(ref, catalogue);
}

function serviceText(
  { serviceId, pieces }: ServiceRef,
  { services }: NumberedCatalogue["catalogue"],
): string {
  const service = services.find(({ id }) => id === serviceId);
  if (!service) return "";
  const meant = service.pieces.filter((_, index) => pieces.length === 0 || pieces.includes(index));
  return [service.name, ...meant].join("\n");
}

function sentenceText(
  { passageId, sentence }: SentenceRef,
  { sentences }: NumberedCatalogue["catalogue"],
): string {
  const own = sentences.filter((it) => it.passageId === passageId);
  const meant = own.find((it) => it.sentence === sentence);
  const before = own.find((it) => it.sentence === meant?.leansOn);
  return [before?.text, meant?.text].filter((it) => it !== undefined).join("\n");
}
