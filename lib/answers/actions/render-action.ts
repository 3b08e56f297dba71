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
  const action = { ...wished, days: aheadOf(wished.days, turn) };
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
