import type { ModelFailure } from "@/lib/ai/model-error";
import type { Locale } from "@/lib/core/locales";
import type { HistoryMessage } from "@/lib/chat/schemas";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Catalogue } from "./catalogue";
import type { Frame } from "./frame";

/** One message, and all that a reader may know to understand it. */
export type ReadInput = {
  message: string;
  /** The language to fall back on when the message's own is not clear. */
  locale: Locale;
  context: WorkshopContext;
  catalogue: Catalogue;
  /** Earlier messages with the frames they were read as, oldest first. */
  history: readonly (HistoryMessage & { frame?: Frame | null })[];
  now: Date;
};

/** What a reader made of a message. */
export type Reading = {
  frame: Frame;
  /** Only where service, ask and variant are unambiguous and every content word is explained: no other reader is asked. */
  isCertain: boolean;
  /** Ids it named that the catalogue does not have. */
  droppedIds: number;
};

/** Reads a message into a frame; of equal rank, whatever it is made of. */
export interface Reader {
  name: Frame["reader"];
  read(input: ReadInput, signal?: AbortSignal): Promise<Reading> | Reading;
}

/** What a language model took and failed at; counted, and never any text. */
export type Effort = {
  model: string;
  /** Why its frame is not there; null when it is. */
  failure: ModelFailure | null;
  calls: number;
  ms: number;
  droppedIds: number;
  /** Sentences of its own that the guards kept back. */
  droppedWords: number;
  /** Whether the frame was remembered from the same question. */
  isCached: boolean;
  /** Null when nobody was asked. */
  usage: {
    inputTokens: number;
    outputTokens: number;
    costMicroEuros: number;
    /** False when the price table does not know the model: it counts as 0. */
    isPriced: boolean;
  } | null;
};

/** A reader that may fail: a language model. */
export interface ModelReader {
  read(input: ReadInput, signal: AbortSignal): Promise<{ reading: Reading | null; effort: Effort }>;
}

/** Frames of questions that somebody asked before, by everything that they depend on. */
export interface FrameCache {
  get(key: string): Promise<Frame | null>;
  set(key: string, frame: Frame): void;
}
