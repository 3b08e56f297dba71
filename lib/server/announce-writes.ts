import type { Db } from "@/lib/core/context";

/** Functions that write what `get_workshop_context` reads; a test compares this list with the catalog. */
export const contextWriters: ReadonlySet<string> = new Set([
  "accept_proposals",
  "allow_origin",
  "apply_planned_prices",
  "cancel_deletion",
  "create_workshop",
  "decide_plan_request",
  "decide_price_proposal",
  "delete_account",
  "delete_fact",
  "end_trials",
  "erase_deleted_workshop",
  "ignore_contradiction",
  "import_workshop",
  "request_deletion",
  "resolve_gap",
  "resume_workshop",
  "save_fact",
  "set_booking_settings",
  "set_contact_details",
  "set_open_holidays",
  "set_opening_hours",
  "set_safety_override",
  "set_workshop_overrides",
  "set_workshop_plan",
  "suspend_workshop",
  "update_workshop",
]);

/** A door through which such a write has reached this process' cache before its caller goes on. */
export function announceWrites(db: Db, catchUp: () => Promise<void>): Db {
  return {
    stats: db.stats,
    async call(name, args, signal) {
      const result = await db.call(name, args, signal);
      if (contextWriters.has(name)) await catchUp();
      return result;
    },
  };
}
