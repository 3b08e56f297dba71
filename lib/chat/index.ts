export { askAgain, type AskContext } from "./ask-again";
export { ignoreContradiction, listContradictions } from "./contradictions/list-contradictions";
export { contradictionsOfEdit, type Edit } from "./contradictions/contradictions-of-edit";
export { composeAnswer, type ComposeInput } from "./compose-answer";
export type { Draft } from "./with-draft";
export { streamTurn } from "./stream-turn";
export type { TurnContext } from "./turn-context";
export type { DayWish, When } from "./when/day-wish";
export { readWhen } from "./when/read-when";
