import type { Locale } from "@/lib/core/locales";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { LocalTime } from "../facts/local-time";
import type { AnswerAction, GroundedSource, LeadDraft, LeadSlots, Passage } from "../schemas";
import type { Intent } from "../understand/cues";
import type { ServiceCatalog } from "../understand/service-catalog";
import type { Wording } from "../wording/wording";

/** What answering needs to know beside the question. */
export type Turn = {
  context: WorkshopContext;
  catalog: ServiceCatalog;
  passages: readonly Passage[];
  local: LocalTime;
  locale: Locale;
  wording: Wording;
  /** What the message tells of its sender, where a lead is wanted. */
  slots: LeadSlots;
  /** All that it tells, wanted or not. */
  told: LeadSlots;
  /** What was told or sent before: who it is and which car, never what was wished. */
  known: LeadSlots;
};

/** What telling hours needs to know. */
export type HoursTurn = Pick<Turn, "context" | "local" | "locale" | "wording">;

/** A piece of a reply that stands on its own. */
export type Part = {
  text: string;
  /** False when this piece says that something is not known. */
  answered: boolean;
  sources: readonly GroundedSource[];
  actions: readonly AnswerAction[];
  intents: readonly Intent[];
  serviceIds: readonly string[];
  date: string | null;
  /** Whether it warns of a danger, which nothing may stand before. */
  isDanger?: boolean;
  /** Whether it says itself how a person is reached, so that no offer to pass it on is made and nobody has to write an answer. */
  saysWhoHelps?: boolean;
  /** Topics of the lexicon that a quoted text was found by. */
  concepts?: readonly string[];
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
    ...given,
  };
}

/** Whether a part tells something that the workshop has stated. */
export function isFact({ answered, sources }: Part): boolean {
  return answered && sources.length > 0;
}

/** A text that speaks of days of the week, as of those on which a service is to be had. */
export const namesWeekday =
  /(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)s?\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;
