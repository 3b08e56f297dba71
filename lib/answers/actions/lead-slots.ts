import type { LeadDraft } from "@/lib/chat/schemas";
import { leadAction, missingOf, type LeadNeed } from "@/lib/chat";
import { cutText } from "@/lib/core/text";
import { meantServices } from "../evidence";
import { openQuestion } from "../open-question";
import { part, type Part } from "../part";
import type { Turn } from "../turn";

/** A customer is asked for the same at most so often; then the form takes over. */
export const maxAsked = 3;
const maxServiceChars = 120;

/**
 * The lead with all that the conversation knows: told or sent before, collected so far, and said now, the newer word counting. What was
 * wished of another purpose is not wished of this one.
 */
export function draftOf(purpose: LeadDraft["purpose"], turn: Turn): LeadDraft {
  const { frame, known, draft } = turn;
  const before = draft?.purpose === purpose ? draft : null;
  const { wish: _wish, service: _service, ...who } = draft ?? {};
  const service = serviceOf(turn);
  return {
    ...known,
    ...who,
    ...before,
    ...(service !== null && { service }),
    ...frame.slots,
    purpose,
    asked: Math.min((before?.asked ?? 0) + 1, maxAsked),
  };
}

/** The services that an action is about, as the form shows them. */
export function serviceOf(turn: Turn): string | null {
  const names = meantServices(turn.frame.action?.services ?? [], turn).map((it) => it.service.name);
  return names.length === 0 ? null : cutText(names.join(", "), maxServiceChars);
}

/** Whether a message says who somebody is, so that it is answered with thanks. */
export function tellsWho({ frame: { slots } }: Turn): boolean {
  return slots.name !== undefined || slots.phone !== undefined || slots.email !== undefined;
}

/** Thanks for what was told and asks for the rest; when nothing is missing, or it was asked often enough, the form is next. */
export function progressText(draft: LeadDraft, { wording }: Turn): string {
  const missing = missingOf(draft);
  const asksOn = missing.length > 0 && draft.asked <= maxAsked;
  return asksOn ? wording.leadMissing(missing) : wording.leadComplete(draft.purpose);
}

/** A message to the team, with what it still needs to get back to somebody. */
export function messagePart(lead: string, draft: LeadDraft, turn: Turn): Part {
  const missing = missingOf(draft).filter((need): need is LeadNeed => need !== "wish");
  return part({
    text: `${lead} ${turn.words.leave(missing)}`,
    actions: [{ ...leadAction(draft), ...openQuestion(turn, draft.service) }],
    lead: draft,
  });
}
