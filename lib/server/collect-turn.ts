import type { AnswerAction, AnswerSource, ConversationMode, TurnEvent } from "@/lib/chat/schemas";
import { AppError, assertNever, errorCodes } from "@/lib/core/errors";

/** A whole turn in one object, for callers that do not read streams. */
export type TurnResult = {
  token: string;
  conversationId: string;
  /** Null when nothing was stored because a person has taken over. */
  messageId: string | null;
  /** Empty when a person has taken over. */
  reply: string;
  answered: boolean;
  mode: ConversationMode;
  sources: AnswerSource[];
  actions: AnswerAction[];
};

/** Reads a turn to its end; throws what its `error` event says. */
export async function collectTurn(events: AsyncIterable<TurnEvent>): Promise<TurnResult> {
  const result: TurnResult = {
    token: "",
    conversationId: "",
    messageId: null,
    reply: "",
    answered: false,
    mode: "bot",
    sources: [],
    actions: [],
  };
  for await (const event of events) apply(result, event);
  return result;
}

function apply(result: TurnResult, { event, data }: TurnEvent): void {
  switch (event) {
    case "session":
      Object.assign(result, data);
      return;
    case "done":
      Object.assign(result, data);
      // A person took over while the answer was on its way: it is stored nowhere, so it was not given.
      if (data.messageId === null && data.mode === "human") {
        Object.assign(result, { reply: "", sources: [], actions: [] });
      }
      return;
    case "reading":
      return;
    case "delta":
      result.reply += data.text;
      return;
    case "sources":
      result.sources = data;
      return;
    case "action":
      result.actions.push(data);
      return;
    case "error":
      throw new AppError(errorCodes.find((code) => code === data.code) ?? "internal", data);
    default:
      assertNever(event);
  }
}
