import type { LeadDraft } from "./schemas";

/** What the team needs to get back to somebody, in the order it is asked for. */
export type LeadNeed = "name" | "phone" | "wish";

/** What is still missing; a call-back needs no wished time. */
export function missingOf(draft: LeadDraft): LeadNeed[] {
  const needs: readonly LeadNeed[] =
    draft.purpose === "appointment" ? ["name", "phone", "wish"] : ["name", "phone"];
  return needs.filter((need) => draft[need] === undefined && !(need === "phone" && draft.email));
}

/** The form, with everything that is known already. */
export function leadAction({ purpose, service, asked: _asked, ...slots }: LeadDraft) {
  return {
    type: purpose === "appointment" ? ("appointment" as const) : ("lead" as const),
    ...(service !== undefined && { service }),
    ...slots,
  };
}
