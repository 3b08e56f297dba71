import type { LeadDraft, LeadSlots } from "../schemas";
import { leadAction, missingOf } from "../lead-needs";
import { part, type Part, type Turn } from "./part";

export { leadAction, missingOf, type LeadNeed } from "../lead-needs";

/** A customer is asked for it at most so often; then the form takes over. */
const maxAsked = 3;

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

/** The draft with what a message adds; the newer word counts. */
export function withSlots(draft: LeadDraft, slots: LeadSlots): LeadDraft {
  return { ...draft, ...slots };
}
