import type { MemberContext } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AbsenceInput } from "./schemas";

/** Enters a time without work at a bay and returns its id; appointments in it stay, and are shown as conflicts. */
export async function setAbsence(ctx: MemberContext, absence: AbsenceInput): Promise<string> {
  return callRpc(ctx.db, "set_bay_absence", { p_workshop: ctx.workshopSlug, p_absence: absence });
}

/** Takes an absence out again; one that is gone already is no error. */
export async function removeAbsence(ctx: MemberContext, id: string): Promise<void> {
  await callRpc(ctx.db, "set_bay_absence", { p_workshop: ctx.workshopSlug, p_absence: { id } });
}
