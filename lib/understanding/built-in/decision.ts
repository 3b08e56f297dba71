import type { Action, AskOf, Frame } from "../frame";

/** What the built-in reader decided, in places of the catalogue's index; the frame is made of it. */
export type Decision = {
  services: readonly number[];
  texts: readonly number[];
  /** What is asked of the services. */
  serviceAsks: readonly ("price" | "duration" | "details" | "compare")[];
  /** Whether the services are alternatives to choose from, and not wanted together. */
  isAlternative: boolean;
  /** Whether they are wanted together, so that a sum means something. */
  isTogether: boolean;
  calendar: "open" | "week" | "closures" | "firstOpen" | "pause" | null;
  /** Which end of the day is asked for. */
  edge: AskOf<"open">["edge"];
  contact: readonly AskOf<"contact">["fields"][number][];
  list: boolean;
  talk: AskOf<"talk">["kind"] | null;
  action: Action["kind"] | null;
  refuse: Frame["refuse"];
  /** Offered as a question, because it is not sure enough to be said. */
  isOffer: boolean;
  /** How sure it is of services and texts, 0 to 1. */
  confidence: number;
};

/** Nothing understood. */
export const nothing: Decision = {
  services: [],
  texts: [],
  serviceAsks: [],
  isAlternative: false,
  isTogether: false,
  calendar: null,
  edge: null,
  contact: [],
  list: false,
  talk: null,
  action: null,
  refuse: null,
  isOffer: false,
  confidence: 0,
};
