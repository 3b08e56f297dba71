import type { AnswerAction, GroundedSource, LeadDraft } from "@/lib/chat/schemas";

/** A piece of a reply that stands on its own. */
export type Part = {
  text: string;
  /** False when this piece says that something is not known. */
  answered: boolean;
  sources: readonly GroundedSource[];
  actions: readonly AnswerAction[];
  /** What it was about, by the names under which a topic is stored. */
  intents: readonly string[];
  serviceIds: readonly string[];
  date: string | null;
  /** Topics of the lexicon that the title of a quoted text names. */
  concepts: readonly string[];
  /** What it offers to pass on because it is not known. */
  open: readonly string[];
  /** A lead that this piece begins or goes on with. */
  lead?: LeadDraft;
};

/** A part with nothing but what is given; answered unless it says otherwise. */
export function part(given: Partial<Part> & Pick<Part, "text">): Part {
  return {
    answered: true,
    sources: [],
    actions: [],
    intents: [],
    serviceIds: [],
    date: null,
    concepts: [],
    open: [],
    ...given,
  };
}
