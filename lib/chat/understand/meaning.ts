import type { Annotation, ConceptHit } from "@/lib/knowledge";
import type { When } from "../when/day-wish";
import type { Intent } from "./cues";
import type { ServiceMatch } from "./match-services";

/** What one question of a message says. */
export type Meaning = {
  text: string;
  annotation: Annotation;
  intents: ReadonlySet<Intent>;
  when: When;
  /** Services the question names, or leans on from the turn before. */
  services: readonly ServiceMatch[];
  /** Units of a verb that is about a thing nobody here knows: it names no service, and a text on the verb alone is no answer. */
  verbOfUnknown: ReadonlySet<number>;
  /** Whether these are wanted together rather than one of them: "vorne und hinten", "both together". */
  areTogether: boolean;
  /** Jobs and parts it names that no service of this workshop is. */
  unlisted: readonly ConceptHit[];
  /** Topics and kinds of vehicle it names beyond the services. */
  topics: readonly ConceptHit[];
  /** Whether the topic is the last answer's: then a text must speak of all that is said now. */
  isOnLastTopic: boolean;
  /** Units that the services, the days and the cue words already account for. */
  explained: ReadonlySet<number>;
};
