import type { Language } from "../shared/language";
import type { Problem, WidgetConfig } from "../protocol/types";
import type { Entry } from "./entries";
import { emptyDraft, type LeadDraft, type LeadErrors } from "./lead";

/** What the panel shows; replaced as a whole with every change. */
export type State = {
  isOpen: boolean;
  view: "chat" | "lead";
  language: Language;
  config: WidgetConfig | null;
  configProblem: Problem | null;
  mode: "bot" | "human";
  entries: Entry[];
  unread: number;
  history: "none" | "loading" | "failed" | "loaded";
  draft: LeadDraft;
  lead: { status: "editing" | "sending"; problem: Problem | null; errors: LeadErrors };
  /** Finished sentences for screen readers, the newest last. */
  announcements: { id: number; text: string }[];
};

export const initialState = (language: Language): State => ({
  isOpen: false,
  view: "chat",
  language,
  config: null,
  configProblem: null,
  mode: "bot",
  entries: [],
  unread: 0,
  history: "none",
  draft: emptyDraft,
  lead: { status: "editing", problem: null, errors: {} },
  announcements: [],
});
