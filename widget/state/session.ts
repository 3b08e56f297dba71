import { fill, strings } from "../i18n/strings";
import { createApi } from "../protocol/api";
import { RequestFailed } from "../protocol/problem";
import type { AnswerAction } from "../protocol/types";
import { pickLanguage } from "../shared/language";
import type { Shell } from "../shared/shell";
import { type Conversation, createConversation } from "./conversation";
import { createId } from "./ids";
import {
  checkDraft,
  emptyDraft,
  errorsOfPaths,
  type LeadDraft,
  prefillDraft,
  toLeadInput,
} from "./lead";
import { createMemory } from "./memory";
import { createPoller } from "./poller";
import { initialState, type State } from "./state";
import { createStore, type Store } from "./store";

/** Everything the panel can do. */
export type Session = ReturnType<typeof createSession>;

/** Wires one widget: state, API, memory, polling and the events of the browser. */
export function createSession(shell: Pick<Shell, "origin" | "options" | "emit">) {
  const { origin, options, emit } = shell;
  const wishes = [options.locale, ...navigator.languages];
  const store: Store<State> = createStore(initialState(pickLanguage(wishes)));
  const api = createApi(origin, options.workshop);
  let announced = 0;
  const say = (text: string) => {
    announced += 1;
    const recent = store.get().announcements.slice(-9);
    store.set({ announcements: [...recent, { id: announced, text }] });
  };
  const memory = createMemory(options.workshop);
  const conversation: Conversation = createConversation({ store, api, memory, emit, say });
  const poller = createPoller({
    look: conversation.look,
    isWanted: () => {
      const { mode, isOpen } = store.get();
      return mode === "human" && isOpen && !document.hidden && conversation.token() !== null;
    },
  });
  store.subscribe(poller.update);
  let clientLeadId = createId();

  async function loadConfig(): Promise<void> {
    store.set({ configProblem: null });
    try {
      store.set({ config: await api.config() });
    } catch (error) {
      const problem = error instanceof RequestFailed ? error.problem : { kind: "down" as const };
      store.set({ configProblem: problem });
      emit("error", { reason: problem.kind });
    }
  }

  function resume(): void {
    poller.update();
    if (document.hidden) return;
    conversation.wake();
    if (store.get().configProblem) void loadConfig();
    if (store.get().history === "failed") void conversation.restore();
  }
  addEventListener("online", resume);
  document.addEventListener("visibilitychange", resume);

  void loadConfig();
  conversation.begin();

  return {
    store,
    conversation,
    loadConfig,
    say,

    setOpen(isOpen: boolean): void {
      if (store.get().isOpen === isOpen) return;
      store.set({ isOpen, unread: isOpen ? 0 : store.get().unread });
      if (isOpen) resume();
      emit(isOpen ? "open" : "close");
    },

    setLanguage(locale: unknown): void {
      if (typeof locale === "string") store.set({ language: pickLanguage([locale, ...wishes]) });
    },

    /** Opens the lead form, filled with what the answer already knows. */
    openLead(action?: AnswerAction): void {
      const { draft } = store.get();
      const known =
        action?.type === "appointment"
          ? { service: action.service, times: action.wish }
          : action?.type === "lead"
            ? { service: action.service, message: action.message }
            : {};
      store.set({ view: "lead", draft: prefillDraft(draft, known) });
    },

    closeLead: () => store.set({ view: "chat" }),

    setDraft(patch: Partial<LeadDraft>): void {
      const { draft, lead } = store.get();
      const errors = { ...lead.errors };
      for (const field of Object.keys(patch)) delete errors[field as keyof LeadDraft];
      store.set({ draft: { ...draft, ...patch }, lead: { ...lead, errors } });
    },

    prefill: (values: unknown) => store.set({ draft: prefillDraft(store.get().draft, values) }),

    /** Sends the form; resolves to true when the server has it. A second call meanwhile does nothing. */
    async submitLead(): Promise<boolean> {
      const { draft, lead, language } = store.get();
      if (lead.status === "sending") return false;
      const errors = checkDraft(draft);
      if (Object.keys(errors).length > 0) {
        store.set({ lead: { status: "editing", problem: null, errors } });
        return false;
      }
      store.set({ lead: { status: "sending", problem: null, errors: {} } });
      try {
        const { leadId } = await api.lead(toLeadInput(draft, clientLeadId, conversation.token()));
        clientLeadId = createId();
        store.set({
          view: "chat",
          lead: { status: "editing", problem: null, errors: {} },
          draft: { ...emptyDraft, name: draft.name, phone: draft.phone, email: draft.email },
        });
        conversation.note(fill(strings[language].leadSent, { name: draft.name.trim() }));
        emit("lead", { leadId });
        return true;
      } catch (error) {
        const problem = error instanceof RequestFailed ? error.problem : { kind: "down" as const };
        const refused = errorsOfPaths(problem.kind === "refused" ? (problem.fields ?? []) : []);
        store.set({ lead: { status: "editing", problem, errors: refused } });
        return false;
      }
    },

    stop(): void {
      conversation.stop();
      poller.stop();
      removeEventListener("online", resume);
      document.removeEventListener("visibilitychange", resume);
    },
  };
}
