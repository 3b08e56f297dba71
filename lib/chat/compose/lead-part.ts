import type { LeadDraft, LeadSlots } from "../schemas";
import { part, type Part, type Turn } from "./part";

/** What the team needs to get back to somebody, in the order it is asked for. */
export type LeadNeed = "name" | "phone" | "wish";

/** A customer is asked for it at most so often; then the form takes over. */
const maxAsked = 3;

/** What is still missing; a call-back needs no wished time. */
export function missingOf(draft: LeadDraft): LeadNeed[] {
  const needs: readonly LeadNeed[] =
    draft.purpose === "appointment" ? ["name", "phone", "wish"] : ["name", "phone"];
  return needs.filter((need) => draft[need] === undefined && !(need === "phone" && draft.email));
}

/** Thanks for what was told and asks for the rest; when nothing is missing, or it was asked often enough, the form is next. */
export function leadProgressPart(draft: LeadDraft, { wording }: Turn): Part {
  const missing = missingOf(draft);
  const asksOn = missing.length > 0 && draft.asked < maxAsked;
  return part({
    text: asksOn ? wording.leadMissing(missing) : wording.leadComplete(draft.purpose),
    actions: [leadAction(draft)],
    ...((asksOn || missing.length === 0) && {
      lead: { ...draft, asked: Math.min(draft.asked + 1, maxAsked) },
    }),
  });
}

/** After another question: back to what the lead still needs, without counting as asked anew. */
export function leadResumePart(draft: LeadDraft, { wording }: Turn): Part {
  const missing = missingOf(draft);
  return part({
    text: missing.length > 0 ? wording.leadResume(missing) : wording.leadComplete(draft.purpose),
    actions: [leadAction(draft)],
    lead: draft,
  });
}

/** The form, with everything that is known already. */
export function leadAction({ purpose, service, asked: _asked, ...slots }: LeadDraft) {
  return {
    type: purpose === "appointment" ? ("appointment" as const) : ("lead" as const),
    ...(service !== undefined && { service }),
    ...slots,
  };
}

/** The draft with what a message adds; the newer word counts. */
export function withSlots(draft: LeadDraft, slots: LeadSlots): LeadDraft {
  return { ...draft, ...slots };
}
