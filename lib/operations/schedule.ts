import { z } from "zod";
import { scheduledRow, type ScheduledJobRow } from "@/lib/queue/scheduled-jobs";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";

export type { ScheduledJobRow };

/** All that comes back by the clock: how the last run went, and when the next is due. Throws `not_found` for who is no admin. */
export async function listSchedule(ctx: AdminContext): Promise<ScheduledJobRow[]> {
  return z.array(scheduledRow).parse(await callRpc(ctx.db, "list_schedule", {}));
}

/** Makes a scheduled job due at once; whoever works next does it. Throws `not_found` where there is none of this name. */
export async function hastenSchedule(ctx: AdminContext, name: string): Promise<void> {
  await callRpc(ctx.db, "hasten_schedule", { p_name: name });
}
