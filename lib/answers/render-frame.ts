import type { Answer } from "@/lib/chat/schemas";
import { sureConfidence, type Ask } from "@/lib/understanding";
import { resumePart, tellingPart } from "./actions/go-on-with-lead";
import { comesFirst, renderAction } from "./actions/render-action";
import { renderAsk } from "./asks/render-ask";
import { isGraveSymptom } from "./asks/symptom-ask";
import { clarified, clarifyPart } from "./clarify-part";
import { idsOf, meantServices } from "./evidence";
import { joinParts } from "./join-parts";
import { openQuestion } from "./open-question";
import { part, type Part } from "./part";
import { turnOf, type RenderInput, type Turn } from "./turn";
import { unknownPart } from "./unknown-part";

/**
 * The reply to a message that a reader has understood: facts by their ids, in the words of the workshop and its language. Nothing here
 * reads what the customer wrote.
 */
export function renderFrame(input: RenderInput): Answer {
  const turn = turnOf(input);
  const parts = partsOf(turn);
  return joinParts([...noticeOf(turn), ...parts], turn);
}

function partsOf(turn: Turn): Part[] {
  const { frame } = turn;
  const telling = tellingPart(turn);
  if (telling !== null) return [telling];
  const asks = frame.asks.filter((ask) => ask.ask !== "talk" || isSpokenFor(ask, turn));
  const offer = asks.some(isOffer);
  const names = offer ? meantPart(asks, turn) : null;
  const shown = names === null ? asks : asks.filter((ask) => !("services" in ask));
  const rendered = graveFirst(shown, turn).map((ask) => renderAsk(ask, turn));
  const found = [...(names ? [names] : []), ...rendered].filter(({ text }) => text !== "");
  const told = offer ? offered(found, turn, names) : found;
  const action = frame.action === null ? [] : [renderAction(frame.action, turn, told)];
  const isFirst = frame.action !== null && comesFirst(frame.action);
  const clarify = names === null ? clarifyPart(turn) : null;
  const first = [
    ...refusal(turn, told.length > 0 || action.length > 0),
    ...(isFirst ? action : []),
    ...told,
  ];
  const last = [...(isFirst ? [] : action), ...(clarify ? [clarify] : [])];
  const isGone = rendered.some(({ text }) => text === "");
  const isEmpty = first.length + last.length === 0 && frame.refuse === null;
  const isOpen = frame.unknown.length > 0 || isGone || isEmpty;
  const all = [...first, ...(isOpen ? [unknownPart(turn, first, last)] : []), ...last];
  return [...all, ...resumePart(all, turn)];
}

/**
 * Services that may be meant, by their names alone: whether it is that one has to be said before what it costs.
 */
function meantPart(asks: readonly Ask[], turn: Turn): Part | null {
  const refs = asks.flatMap((ask) => ("services" in ask && isOffer(ask) ? ask.services : []));
  const options = meantServices(refs, turn);
  const [first, ...others] = options.map(({ service }) => service.name);
  if (first === undefined) return null;
  return part({
    text: turn.words.clarify([first, ...others]),
    intents: [clarified],
    serviceIds: idsOf(options),
  });
}

/** What a reader is not sure of is shown as a question back. */
function isOffer({ confidence }: Ask): boolean {
  return confidence < sureConfidence;
}

/** Facts that may be what was asked: told with a word of doubt, not counted as an answer, and the question passed on all the same. */
function offered(found: readonly Part[], turn: Turn, names: Part | null): Part[] {
  const [first, ...rest] = found;
  if (first === undefined) return [];
  const doubt =
    first === names ? first : { ...first, text: `${turn.words.perhaps}\n${first.text}` };
  return [doubt, ...rest].map((told, index) => ({
    ...told,
    answered: false,
    actions: index === 0 ? [openQuestion(turn)] : [],
    open: index === 0 && turn.message !== null ? [turn.message] : [],
  }));
}

/** Small talk is answered when there is nothing else, and whether it is a machine always. */
function isSpokenFor(ask: Ask, { frame }: Turn): boolean {
  const isAlone = frame.asks.every((it) => it.ask === "talk") && frame.action === null;
  return isAlone || (ask.ask === "talk" && ask.kind === "areYouHuman");
}

/** A grave sign of trouble is told before anything else. */
function graveFirst(asks: readonly Ask[], turn: Turn): Ask[] {
  const isGrave = (ask: Ask) => ask.ask === "symptom" && isGraveSymptom(ask, turn);
  return [...asks.filter(isGrave), ...asks.filter((ask) => !isGrave(ask))];
}

/** Orders to the assistant and other businesses get no facts of their own; what is asked beside them does. */
function refusal({ frame, context, wording, words }: Turn, isBeside: boolean): Part[] {
  const { name } = context.workshop;
  switch (frame.refuse) {
    case null:
      return [];
    case "injection":
      return [refused(isBeside ? words.declinedBeside : wording.declined, isBeside)];
    case "otherBusiness":
      return [refused(isBeside ? words.onlyUsBeside(name) : wording.onlyUs(name), isBeside)];
    case "offTopic":
      return isBeside ? [] : [refused(wording.offTopic, false)];
  }
}

function refused(text: string, answered: boolean): Part {
  return part({ text, answered });
}

/** A language that is not ours is said not to be spoken before anything else. */
function noticeOf({ frame, words }: Turn): Part[] {
  return frame.foreignLanguage === null ? [] : [part({ text: words.notSpoken })];
}
