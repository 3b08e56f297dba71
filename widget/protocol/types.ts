import type { MessageView } from "@/lib/conversations/schemas";

export type { AnswerAction, AnswerSource, ConversationMode, TurnEvent } from "@/lib/chat/schemas";
export type { MessageView } from "@/lib/conversations/schemas";
export type { LeadInput } from "@/lib/leads/schemas";

/** Answer of `GET /api/widget/{slug}`. */
export type WidgetConfig = {
  slug: string;
  name: string;
  locale: string;
  branding: { primaryColor: string; greeting: string; quickReplies: string[] };
  openNow: boolean;
  /** ISO 8601; when a closed workshop opens next, null when that is not known. */
  opensAt?: string | null;
  timezone?: string;
  consentText: string | null;
  aiNotice: string;
  privacyUrl?: string | null;
};

/** Answer of `GET /api/chat/{slug}/messages`. */
export type MessagePage = {
  messages: MessageView[];
  cursor: number | string | null;
  mode?: "bot" | "human";
};

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
  /** Milliseconds the server asks us to wait, from `retry-after`. */
  retryAfterMs?: number;
  /** Field paths the server refused, `vehicle.plate`. */
  fields?: string[];
};
