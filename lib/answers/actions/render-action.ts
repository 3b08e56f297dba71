import type { Action } from "@/lib/understanding";
import { aheadOf } from "../calendar";
import type { Part } from "../part";
import type { Turn } from "../turn";
import { appointmentAction } from "./appointment-action";
import {
  breakdownAction,
  callBackAction,
  cancelAction,
  complaintAction,
  handOffAction,
  lateAction,
  moveAction,
  quoteAction,
  statusAction,
} from "./team-actions";

/** What comes before any answer: who is stranded, angry or late is met first. */
const firstKinds: ReadonlySet<Action["kind"]> = new Set([
  "breakdown",
  "complaint",
  "late",
  "status",
]);

/** Whether an action's answer stands before those to what is asked. */
export function comesFirst({ kind }: Action): boolean {
  return firstKinds.has(kind);
}

/** What a wished action is answered with; `told` is what the reply says already. */
export function renderAction(wished: Action, turn: Turn, told: readonly Part[]): Part {
  const { days, time } = whenOf(wished, turn);
  const action = { ...wished, days: aheadOf(days, turn), time };
  switch (action.kind) {
    case "appointment":
      return appointmentAction(action, turn, told);
    case "move":
      return moveAction(action, turn);
    case "cancel":
      return cancelAction(turn);
    case "late":
      return lateAction(turn);
    case "callBack":
      return callBackAction(turn);
    case "handOff":
      return handOffAction(turn);
    case "status":
      return statusAction(turn);
    case "quote":
      return quoteAction(turn);
    case "complaint":
      return complaintAction(turn);
    case "breakdown":
      return breakdownAction(turn);
  }
}

/** A wish without a day is for the one day whose hours are asked for beside it: "habt ihr Mittwoch auf, dann tragt mich ein". */
function whenOf({ days, time }: Action, { frame }: Turn): Pick<Action, "days" | "time"> {
  const [open, ...others] = frame.asks.flatMap((ask) => (ask.ask === "open" ? [ask] : []));
  const isOne = open !== undefined && others.length === 0 && open.days.length === 1;
  return days.length === 0 && isOne ? { days: open.days, time: time ?? open.time } : { days, time };
}
