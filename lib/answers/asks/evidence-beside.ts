import type { Ask, ServiceRef } from "@/lib/understanding";
import { sortRefs } from "../evidence";
import type { Part } from "../part";
import type { Turn } from "../turn";
import { textAsk } from "./text-ask";

/** What a yes or no to services stands on beside them, shown after them; null where it stands on them alone. */
export function evidenceBeside(
  {
    services,
    because,
    polarity,
  }: { services: readonly ServiceRef[] } & Pick<Ask, "because" | "polarity">,
  turn: Turn,
): Part | null {
  if (polarity === null) return null;
  const shown = new Set(services.map(({ serviceId }) => serviceId));
  const sorted = sortRefs(because);
  const refs = [
    ...sorted.sentences,
    ...sorted.services.filter(({ serviceId }) => !shown.has(serviceId)),
  ];
  if (refs.length === 0) return null;
  return textAsk({ ask: "text", refs, polarity: null, because: [], confidence: 1 }, turn);
}

/** A part with its evidence behind it. */
export function withEvidence(made: Part, beside: Part | null): Part {
  if (beside === null || beside.text === "") return made;
  return {
    ...made,
    text: `${made.text}\n${beside.text}`,
    sources: [...made.sources, ...beside.sources],
  };
}
