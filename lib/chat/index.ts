export { composeAnswer, type ComposeInput } from "./compose-answer";
export { streamTurn, type TurnContext } from "./stream-turn";
