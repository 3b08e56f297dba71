import type { Action } from "@/lib/understanding";
import { missingOf } from "@/lib/chat";
import { dayHours, firstOpening, isClosedNow, isOutOfHours, nowText, wishText } from "../calendar";
import { openQuestion } from "../open-question";
import { part, type Part } from "../part";
import type { Turn } from "../turn";
import { draftOf, messagePart, progressText, tellsWho } from "./lead-slots";

/** Offers that the team calls back. */
export function callBackAction(turn: Turn): Part {
  const draft = draftOf("callBack", turn);
  const isGiven =
    tellsWho(turn) || turn.draft?.asked !== undefined || missingOf(draft).length === 0;
  return part({
    text: isGiven ? progressText(draft, turn) : turn.wording.callBack,
    actions: [{ ...openQuestion(turn, draft.service), ...turn.frame.slots }],
    lead: draft,
  });
}

/** Hands the conversation to a person, and says when one is there. */
export function handOffAction(turn: Turn): Part {
  const text = isClosedNow(turn)
    ? turn.words.handOffLater(firstOpening(null, turn))
    : turn.wording.handoff;
  return part({ text, actions: [{ type: "handoff" }] });
}

/** A change of an appointment is a message to the team, which alone can make it. */
export function cancelAction(turn: Turn): Part {
  return messagePart(turn.words.cancel, draftOf("callBack", turn), turn);
}

/** The day to move to is held against the calendar. */
export function moveAction({ days, time }: Action, turn: Turn): Part {
  const [wished] = days.toReversed();
  const to = wished === undefined ? [] : [wished];
  const isOut = isOutOfHours(to, time, turn);
  const wish = isOut ? null : wishText(to, time, turn);
  const closed = isOut ? to.map((day) => dayHours(day, { time, edge: null }, turn)) : [];
  const draft = { ...draftOf("callBack", turn), ...(wish !== null && { wish }) };
  const made = messagePart(turn.words.move, draft, turn);
  const text = wish === null ? made.text : `${turn.words.wishedTime(wish)} ${made.text}`;
  return { ...made, text: [...closed, text].join("\n") };
}

/** Somebody will be late: whether that still works is for the team to say. */
export function lateAction(turn: Turn): Part {
  return withPhone(messagePart(turn.words.late, draftOf("callBack", turn), turn), turn);
}

/** How far a car is only the team knows. */
export function statusAction(turn: Turn): Part {
  const made = messagePart(turn.words.status, draftOf("callBack", turn), turn);
  const text = `${made.text} ${turn.words.handOffToo}`;
  return withPhone({ ...made, text, answered: false }, turn);
}

/** A quote is made by the team. */
export function quoteAction(turn: Turn): Part {
  return messagePart(turn.words.quote, draftOf("callBack", turn), turn);
}

/** A complaint is a person's: sorry, somebody into the chat, the number to call. */
export function complaintAction(turn: Turn): Part {
  const made = part({
    text: withHours(turn.words.complaint, turn),
    actions: [{ type: "handoff" }, { ...openQuestion(turn), ...turn.frame.slots }],
    intents: ["complaint"],
  });
  return withPhone(made, turn);
}

/** Somebody is stranded: safety first, then the number, then a person. */
export function breakdownAction(turn: Turn): Part {
  return part({
    text: withHours(turn.words.breakdown(turn.context.workshop.phone), turn),
    actions: [{ type: "handoff" }, { ...openQuestion(turn), ...turn.frame.slots }],
    intents: ["diagnosis"],
  });
}

/** Who waits for a person is told when nobody is there. */
function withHours(text: string, turn: Turn): string {
  return isClosedNow(turn) ? `${text} ${nowText(turn)}` : text;
}

function withPhone(made: Part, { context, wording }: Turn): Part {
  const { phone } = context.workshop;
  return phone === null ? made : { ...made, text: `${made.text} ${wording.reachUs(phone)}` };
}
