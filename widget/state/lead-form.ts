import { fill } from "../i18n/fill";
import { strings } from "../i18n/strings";
import type { Api } from "../protocol/api";
import { problemOf } from "../protocol/problem";
import type { FormAction } from "../protocol/types";
import type { EventName } from "../shared/shell";
import type { Conversation } from "./conversation";
import { createId } from "./ids";
import type { Identity } from "./identity";
import {
  checkDraft,
  errorsOfPaths,
  type LeadDraft,
  type LeadText,
  fieldsOfAction,
  prefillDraft,
  tidyField,
  toLeadInput,
} from "./lead";
import type { State } from "./state";
import type { Store } from "./store";

export type LeadFormDeps = {
  store: Store<State>;
  api: Api;
  identity: Identity;
  conversation: Conversation;
  emit: (name: EventName, detail?: Record<string, unknown>) => void;
};

/** The request form: opened with what an answer knows, checked field by field, sent once. */
export function createLeadForm({ store, api, identity, conversation, emit }: LeadFormDeps) {
  let clientLeadId = createId();
  /** What the visitor has written into the form and not sent yet: nothing writes over it. */
  let typed: Partial<LeadDraft> = {};
  const setLead = (patch: Partial<State["lead"]>) =>
    store.set({ lead: { ...store.get().lead, ...patch } });

  /** Sends the draft; without its identity or its conversation if the server no longer takes them. */
  async function post(token: string | null): Promise<{ leadId: string }> {
    const claim = identity.pending();
    try {
      const sent = await api.lead(toLeadInput(store.get().draft, clientLeadId, token, claim));
      if (token) identity.taken(claim);
      return sent;
    } catch (error) {
      const problem = problemOf(error);
      if (identity.isRefused(problem, claim)) return post(token);
      if (problem.kind === "expired" && token) return post(null);
      throw error;
    }
  }

  /** What was sent, over it what was told since, over it what stands typed in the form. */
  function fillDraft(action: FormAction, at: number): void {
    const { draft, sent } = store.get();
    const known = sent && at < Date.parse(sent.sentAt) ? [action, sent] : [sent, action];
    const filled = known.map(fieldsOfAction).reduce<LeadDraft>(prefillDraft, draft);
    store.set({ draft: { ...filled, ...typed } });
  }

  /** Sends the form; resolves to true when the server has it. A second call meanwhile does nothing. */
  async function submitLead(): Promise<boolean> {
    const { draft, lead, language } = store.get();
    if (lead.status === "sending") return false;
    const errors = checkDraft(draft);
    const attempt = lead.attempt + 1;
    if (Object.keys(errors).length > 0) {
      setLead({ problem: null, errors, attempt });
      return false;
    }
    setLead({ status: "sending", problem: null, errors });
    try {
      const { leadId } = await post(conversation.token());
      clientLeadId = createId();
      typed = {};
      setLead({ status: "editing", attempt: 0 });
      const { consent: _consent, times, ...sent } = draft;
      store.set({
        view: "chat",
        sent: { ...sent, wish: times, sentAt: new Date().toISOString() },
        draft: { ...draft, consent: false },
      });
      conversation.note(fill(strings[language].leadSent, { name: draft.name.trim() }));
      emit("lead", { leadId });
      return true;
    } catch (error) {
      const problem = problemOf(error);
      const refused = errorsOfPaths(problem.kind === "refused" ? (problem.fields ?? []) : []);
      setLead({ status: "editing", problem, errors: refused, attempt });
      return false;
    }
  }
  return {
    /** Opens the form with what is known. */
    openLead(action: FormAction, at: number): void {
      fillDraft(action, at);
      store.set({ view: "lead" });
    },

    /** Sends a complete offer as it stands in the chat; what has to be mended is mended in the form. */
    async sendOffer(action: FormAction, at: number): Promise<boolean> {
      fillDraft(action, at);
      const isSent = await submitLead();
      const { consent: _consent, ...others } = store.get().lead.errors;
      if (Object.keys(others).length > 0) store.set({ view: "lead" });
      return isSent;
    },

    closeLead: () => store.set({ view: "chat" }),

    setDraft(patch: Partial<LeadDraft>): void {
      const { draft, lead } = store.get();
      const errors = { ...lead.errors };
      for (const field of Object.keys(patch)) delete errors[field as keyof LeadDraft];
      typed = { ...typed, ...patch };
      store.set({ draft: { ...draft, ...patch } });
      setLead({ errors, isPlateOdd: lead.isPlateOdd && patch.plate === undefined });
    },

    /** Checks a field that the visitor leaves, and writes a plate or number the usual way; empty is no error yet. */
    leaveField(field: LeadText): void {
      const { draft, lead, config } = store.get();
      if (!draft[field].trim()) return;
      const { value, isOdd } = tidyField(field, draft[field], config?.country ?? "");
      const error = checkDraft(draft)[field];
      store.set({ draft: { ...draft, [field]: value } });
      if (field === "plate") setLead({ isPlateOdd: isOdd });
      if (error) setLead({ errors: { ...lead.errors, [field]: error } });
    },

    prefill: (values: unknown) => store.set({ draft: prefillDraft(store.get().draft, values) }),

    submitLead,
  };
}
