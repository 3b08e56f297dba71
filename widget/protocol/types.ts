export type {
  AnswerAction,
  AnswerSource,
  ConversationMode,
  FormAction,
  SentLead,
  TurnEvent,
} from "@/lib/chat/schemas";
/** Messages of one look, and who answers now. */
export type { MessageView, VisitorMessages as MessagePage } from "@/lib/conversations/schemas";
/** What the widget needs before the first word is said. */
export type { WidgetConfig } from "@/lib/workshops/schemas";
export type { LeadInput } from "@/lib/leads/schemas";

/** What went wrong, in the classes that a visitor can tell apart. */
export type ProblemKind =
  | "offline"
  | "cut"
  | "busy"
  | "down"
  | "refused"
  | "too_long"
  | "not_here"
  | "expired";

export type Problem = {
  kind: ProblemKind;
  /** The server's own slug, `bad_token`. */
  reason?: string;
  /** Milliseconds the server asks us to wait, from `retry-after`. */
  retryAfterMs?: number;
  /** Field paths the server refused, `vehicle.plate`. */
  fields?: string[];
};
