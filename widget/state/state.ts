import type { Language } from "../shared/language";
import type { Problem, SentLead, WidgetConfig } from "../protocol/types";
import type { Entry } from "./entries";
import { emptyDraft, type LeadDraft, type LeadErrors } from "./lead";

/** What the panel shows; replaced as a whole with every change. */
export type State = {
  isOpen: boolean;
  view: "chat" | "lead";
  /** Whether the panel covers the screen. */
  isFull: boolean;
  menu: "closed" | "open" | "erase";
  /** What stands in the field, not sent yet. */
  text: string;
  language: Language;
  config: WidgetConfig | null;
  configProblem: Problem | null;
  mode: "bot" | "human";
  /** Name of the member who has taken over, once known. */
  assignee: string | null;
  /** Whether somebody of the team is writing. */
  isTeamTyping: boolean;
  /** Language in which the server has this conversation. */
  conversationLocale: string | null;
  entries: Entry[];
  unread: number;
  history: "none" | "loading" | "failed" | "loaded";
  draft: LeadDraft;
  /** The request the team has of this conversation, as last sent. */
  sent: SentLead | null;
  lead: {
    status: "editing" | "sending";
    problem: Problem | null;
    errors: LeadErrors;
    /** How often the form has been refused; with each the first wrong field takes the focus. */
    attempt: number;
    /** Whether the plate is none of the workshop's country: worth a look, no reason to refuse. */
    isPlateOdd: boolean;
  };
  /** How far "delete my chat" has come. */
  erasure: "none" | "busy" | "failed";
  hasSound: boolean;
  /** Finished sentences for screen readers, the newest last. */
  announcements: { id: number; text: string }[];
};

/** What a panel knows of a conversation that there is not, or not any more. */
export const noConversation = {
  mode: "bot",
  assignee: null,
  isTeamTyping: false,
  unread: 0,
  history: "none",
  sent: null,
} as const;

export const initialState = (language: Language): State => ({
  isOpen: false,
  view: "chat",
  isFull: false,
  menu: "closed",
  text: "",
  language,
  config: null,
  configProblem: null,
  conversationLocale: null,
  entries: [],
  draft: emptyDraft,
  ...noConversation,
  lead: { status: "editing", problem: null, errors: {}, attempt: 0, isPlateOdd: false },
  erasure: "none",
  hasSound: false,
  announcements: [],
});
