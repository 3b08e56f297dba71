import type { EmbedQuery } from "@/lib/ai/embedding/embed-query";
import type { Models } from "@/lib/ai/models";
import type { Context } from "@/lib/core/context";
import type { BuiltInReader, Frame, FrameCache } from "@/lib/understanding";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { ComposeInput } from "./compose-answer";
import type { Answer, AnswerAction } from "./schemas";

/** A visitor's turn in a conversation whose token has been checked. */
export type TurnContext = Context & {
  workshop: WorkshopContext;
  conversationId: string;
  /** Handed back so that the visitor can go on. */
  token: string;
  /** The question's meaning for search, or null; absent where words alone are searched. */
  embedQuery?: EmbedQuery;
  /** Absent where no language model is configured: then the built-in engine answers alone. */
  models?: Models;
  /** Frames of questions that were asked before. */
  frames?: FrameCache;
  /** Reads messages where no model is asked; the one that is shipped where it is left out. */
  reader?: BuiltInReader;
  /** Says how far the car of an appointment is, to whoever knows its plate and code. */
  tellAppointment?: (asked: {
    plate: string | null;
    code: string;
    locale: ComposeInput["locale"];
  }) => Promise<string>;
  /** Offers free times for a job from a day on (`YYYY-MM-DD`); null where there are none. */
  offerTimes?: (wanted: {
    serviceId: string | undefined;
    from: string | null;
    locale: ComposeInput["locale"];
  }) => Promise<OfferedTimes | null>;
  /** Makes an answer of a frame; absent, the engine of rules answers alone. */
  renderFrame?: RenderFrame;
};

/** Free times in a sentence, and to be taken below it. */
export type OfferedTimes = { text: string; action: AnswerAction };

/** What an answer is made of when a reader has understood the message. */
export type RenderFrame = (
  input: Omit<ComposeInput, "question" | "workshop" | "locale"> & {
    frame: Frame;
    context: WorkshopContext;
    /** The language of the reply. */
    locale?: ComposeInput["locale"];
    message?: string;
  },
) => Answer;
