import { hours, wordingFor, type Wording } from "@/lib/chat";
import type { HistoryMessage, LeadDraft, LeadSlots, Passage } from "@/lib/chat/schemas";
import type { SentLead, ToldDetails } from "@/lib/chat/schemas";
import type { Locale } from "@/lib/core/locales";
import type { Frame } from "@/lib/understanding";
import type { WorkshopContext } from "@/lib/workshops/context";
import type { Words } from "./words/words";
import { wordsFor } from "./words/words-for";

/** What a reply is made of. */
export type RenderInput = {
  frame: Frame;
  context: WorkshopContext;
  /** What search found and may be told; sentences are looked up here. */
  passages: readonly Passage[];
  /** Earlier messages, oldest first. */
  history: readonly HistoryMessage[];
  /** What the conversation knows of its customer already. */
  told?: ToldDetails;
  /** The request of this conversation that is with the team. */
  sent?: SentLead | null;
  now: Date;
  /** The language of the reply; the frame's where it is left out. */
  locale?: Locale;
  /** The customer's message, handed on to the team as it is and never read. */
  message?: string;
};

/** What every renderer knows. */
export type Turn = hours.HoursTurn & {
  frame: Frame;
  passages: ReadonlyMap<string, Passage>;
  wording: Wording;
  words: Words;
  /** Who it is and which car, told or sent before; never what was wished. */
  known: LeadSlots;
  /** The lead that the last answer left open. */
  draft: LeadDraft | null;
  sent: SentLead | null;
  message: string | null;
  /** Intents of the bot's last answer. */
  before: readonly string[];
  /** How many answers came before: not every abstention is worded alike. */
  answers: number;
};

/** Everything a turn's renderers share. */
export function turnOf({ frame, context, history, ...input }: RenderInput): Turn {
  const locale = input.locale ?? frame.language;
  const { formality, timezone } = context.workshop;
  const own = history.filter(({ author }) => author === "bot");
  const topic = own.at(-1)?.topic ?? null;
  const known = whoAndWhat(input.told ?? {});
  return {
    frame,
    context,
    locale,
    passages: new Map(input.passages.map((it) => [it.id, it])),
    local: hours.toLocalTime(input.now, timezone),
    wording: wordingFor(locale, formality),
    words: wordsFor(locale, formality),
    known,
    draft: topic?.lead ? { ...known, ...topic.lead } : null,
    sent: input.sent ?? null,
    message: input.message ?? null,
    before: topic?.intents ?? [],
    answers: own.length,
  };
}

function whoAndWhat({ service: _service, wish: _wish, ...known }: ToldDetails): LeadSlots {
  return known;
}
