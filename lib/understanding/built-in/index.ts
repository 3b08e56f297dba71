import type { LeadSlots } from "@/lib/chat/schemas";
import type { Action, Frame } from "../frame";
import type { ReadInput, Reading } from "../reader";
import type { CatalogueIndex } from "./catalogue-index";
import { clausesOf } from "./clauses";
import { signalsOf, type Signals } from "./signals";
import type { Decision } from "./decision";
import { foreignLanguageOf } from "./foreign-language";
import { isCertain } from "./is-certain";
import { decideWhole } from "./merge-clauses";
import { knownIndex } from "./known-index";
import { loadModel } from "./model";
import type { BuiltInModel } from "./packed-model";
import { scoreCandidates } from "./score-candidates";
import { prepare, type LastTurn, type Prepared } from "./stages";
import { toFrame, unreadFrame } from "./to-frame";

/** What other readers found in the message: days, times and personal details. */
export type Spans = {
  /** The workshop's day, `YYYY-MM-DD`. */
  today: string;
  days: Action["days"];
  time: Action["time"];
  isNow: boolean;
  slots: LeadSlots;
};

/** What was read of a message, with how it came about. */
export type BuiltInReading = {
  decision: Decision;
  signals: Signals;
  prepared: Prepared;
  index: CatalogueIndex;
};

/** Reads a message into a frame, and says whether it is certain. */
export type BuiltInReader = (
  input: ReadInput,
  spans: Spans,
) => Pick<Reading, "frame" | "isCertain">;

/** The reader that is built in: trained on labelled messages, it needs no network and nobody's permission. */
export function createBuiltInReader(model?: BuiltInModel): BuiltInReader {
  return (input, spans) => {
    const foreign = foreignLanguageOf(input.message);
    if (foreign !== null)
      return { frame: unreadFrame(input, spans.slots, foreign), isCertain: false };
    const reading = readBuiltIn(input, spans, model ?? loadModel());
    const { decision, signals, prepared, index } = reading;
    return {
      frame: toFrame(decision, prepared, index, spans, input.locale),
      isCertain: isCertain(decision, signals, prepared, index),
    };
  };
}

/** Reads a message into a decision. */
export function readBuiltIn(input: ReadInput, spans: Spans, model: BuiltInModel): BuiltInReading {
  const { index, keys } = knownIndex(input.catalogue, model.background);
  const last = lastTurnOf(input.history);
  const context = {
    last: last?.asks ?? [],
    hasHistory: input.history.length > 0,
    hasDay: spans.days.length > 0,
    hasTime: spans.time !== null,
    isNow: spans.isNow,
    hasPhone: spans.slots.phone !== undefined,
    hasMail: spans.slots.email !== undefined,
  };
  const read = (text: string) => {
    const prepared = prepare(text, index, context, last);
    return {
      prepared,
      signals: signalsOf(prepared, index, scoreCandidates(prepared, keys, model), model),
    };
  };
  const { prepared, signals } = read(input.message);
  const clauses = clausesOf(input.message).map((clause) => read(clause).signals);
  return { decision: decideWhole(signals, clauses), signals, prepared, index };
}

/** What the last frame of the conversation spoke of. */
function lastTurnOf(history: ReadInput["history"]): LastTurn | null {
  const frame = history.findLast(
    (message) => message.frame !== undefined && message.frame !== null,
  )?.frame;
  return frame
    ? { asks: labelsOf(frame), services: servicesOf(frame), passages: passagesOf(frame) }
    : null;
}

/** A frame's asks by the names that the models know them by. */
function labelsOf({ asks, action, refuse }: Frame): string[] {
  const kinds = asks.flatMap((ask) => {
    if (ask.ask === "open" || ask.ask === "week" || ask.ask === "closures")
      return [ask.ask, "calendar"];
    return "services" in ask && ask.services.length > 0 ? [ask.ask, "service"] : [ask.ask];
  });
  const done = action === null ? [] : ["action", `action.${labelOfAction(action.kind)}`];
  const none = kinds.length + done.length === 0 && refuse === null ? ["nothing"] : [];
  return [...new Set([...kinds, ...done, ...(refuse === null ? [] : ["refuse"]), ...none])];
}

/** What the models call an action; whatever a person has to see to is one to them. */
export function labelOfAction(kind: Action["kind"]): string {
  if (kind === "callBack" || kind === "quote") return "lead";
  return ["handOff", "complaint", "status", "breakdown"].includes(kind) ? "handoff" : kind;
}

function servicesOf({ asks, action }: Frame): Set<string> {
  const all = [
    ...asks.flatMap((ask) => ("services" in ask ? ask.services : [])),
    ...(action?.services ?? []),
  ];
  return new Set(all.map(({ serviceId }) => serviceId));
}

function passagesOf({ asks }: Frame): Set<string> {
  return new Set(
    asks.flatMap((ask) =>
      ask.ask === "text"
        ? ask.refs.flatMap((ref) => ("passageId" in ref ? [ref.passageId] : []))
        : [],
    ),
  );
}
