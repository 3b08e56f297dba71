import type { Vocabulary } from "@/lib/knowledge";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Temporal } from "temporal-polyfill";
import type { AnswerAction } from "../schemas";
import type { Evidence } from "./evidence";

/** What sentences are held against; evidence grows as tools are called. */
export type GuardFacts = {
  context: WorkshopContext;
  vocabulary: Vocabulary;
  today: Temporal.PlainDate;
  question: string;
  evidence: readonly Evidence[];
  /** Kinds of action that tools of this turn have taken up. */
  taken: ReadonlySet<AnswerAction["type"]>;
  /** Sentences of this reply that have passed. */
  said: readonly string[];
};
