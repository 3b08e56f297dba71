"use client";

import type { FactEntries, FactKind } from "@/lib/workshops/schemas";
import { ClosureFields } from "./closure-fields";
import type { FactFormState } from "./fact-form-state";
import { FaqFields } from "./faq-fields";
import { SafetyCardFields } from "./safety-card-fields";
import { ServiceFields } from "./service-fields";

/** An entry of one of the lists, whole or as far as it is known. */
export type FactDraft = {
  [Kind in FactKind]: { kind: Kind; entry: Partial<FactEntries[Kind]> };
}[FactKind];

/** The fields of whatever kind of fact this is. */
export function FactFields({ draft, state }: { draft: FactDraft; state: FactFormState }) {
  switch (draft.kind) {
    case "service":
      return <ServiceFields entry={draft.entry} state={state} />;
    case "faq":
      return <FaqFields entry={draft.entry} state={state} />;
    case "closure":
      return <ClosureFields entry={draft.entry} state={state} />;
    case "safety_card":
      return <SafetyCardFields entry={draft.entry} state={state} />;
  }
}
