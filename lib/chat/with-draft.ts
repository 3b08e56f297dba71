import type { Facts } from "@/lib/workshops";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { FactKind } from "@/lib/workshops/schemas";
import type { Passage } from "./schemas";

/** A checked fact that is not saved yet. */
export type Draft = { [Kind in FactKind]: { kind: Kind; fact: Facts[Kind] } }[FactKind];

/** What a turn would know if the draft were saved. */
type Knowledge = { workshop: WorkshopContext; passages: readonly Passage[] };

/** Stands in for the id that saving would give. */
const draftId = "00000000-0000-4000-8000-000000000000";

/** Adds a draft to what a turn knows, nothing is stored. */
export function withDraft({ workshop, passages }: Knowledge, draft: Draft): Knowledge {
  switch (draft.kind) {
    case "service": {
      const services = [...workshop.services, { ...draft.fact, id: draftId }];
      return { passages, workshop: { ...workshop, services } };
    }
    case "closure": {
      const { from, to, reason } = draft.fact;
      const closures = [...workshop.closures, { startsOn: from, endsOn: to, reason }];
      return { passages, workshop: { ...workshop, closures } };
    }
    case "safety_card": {
      const { isActive, ...card } = draft.fact;
      if (!isActive) return { workshop, passages };
      const safetyCards = [...workshop.safetyCards, { ...card, id: draftId }];
      return { passages, workshop: { ...workshop, safetyCards } };
    }
    case "faq": {
      const { question: title, answer: content } = draft.fact;
      const found: Passage = { id: draftId, kind: "faq", title, heading: null, content, score: 1 };
      return { workshop, passages: [found, ...passages] };
    }
  }
}
