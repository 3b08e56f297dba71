import { atMost } from "./at-most";
import { serviceRef, type SentenceRef, type ServiceRef } from "../frame";
import type { NumberedCatalogue } from "./number-catalogue";

/** What the ids of one ask point to, in the order given. */
export type Resolved = {
  services: ServiceRef[];
  sentences: SentenceRef[];
  cards: string[];
  /** Ids that the catalogue does not have. */
  dropped: number;
};

const shape = /^([SFDC]\d{1,4})(?:\.(\d{1,3}))?(?:\*(\d{1,2}))?$/;
const bounds = { services: 8, pieces: 6, sentences: 6, ids: 40 };

/** Looks short ids up; one that is not in the catalogue, of whatever form, is left out and counted. */
export function resolveIds(ids: readonly string[], numbered: NumberedCatalogue): Resolved {
  const resolved: Resolved = { services: [], sentences: [], cards: [], dropped: 0 };
  for (const id of atMost(ids, bounds.ids)) {
    if (!take(id.trim(), numbered, resolved)) resolved.dropped += 1;
  }
  return {
    ...resolved,
    services: atMost(resolved.services, bounds.services),
    sentences: atMost(resolved.sentences, bounds.sentences),
  };
}

function take(id: string, numbered: NumberedCatalogue, into: Resolved): boolean {
  const [, head = "", part, quantity = "1"] = shape.exec(id) ?? [];
  const index = part === undefined ? null : Number(part) - 1;
  const card = numbered.cards.get(head);
  if (card !== undefined && index === null) {
    into.cards.push(card);
    return true;
  }
  const text = numbered.texts.get(head);
  if (text) {
    const meant =
      index === null ? text.sentences : text.sentences.filter((it) => it.sentence === index);
    for (const { passageId, sentence } of meant) addSentence({ passageId, sentence }, into);
    return meant.length > 0;
  }
  const service = numbered.services.get(head);
  if (!service || (index !== null && service.pieces[index] === undefined)) return false;
  addService(service.id, index, Number(quantity), into);
  return true;
}

function addSentence(ref: SentenceRef, { sentences }: Resolved): void {
  const isKnown = sentences.some(
    (it) => it.passageId === ref.passageId && it.sentence === ref.sentence,
  );
  if (!isKnown) sentences.push(ref);
}

/** Pieces of the same service are gathered: `S3`, `S3.2` is that piece of it. */
function addService(
  serviceId: string,
  piece: number | null,
  quantity: number,
  { services }: Resolved,
): void {
  const known = services.find((it) => it.serviceId === serviceId);
  const ref = known ?? serviceRef.parse({ serviceId });
  if (!known) services.push(ref);
  ref.quantity = Math.max(ref.quantity, quantity, 1);
  const isNew = piece !== null && !ref.pieces.includes(piece);
  if (isNew && ref.pieces.length < bounds.pieces) ref.pieces.push(piece);
}
