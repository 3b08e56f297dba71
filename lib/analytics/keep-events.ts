import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { retentionDays } from "./retention";

type JobContext = Pick<Context, "db" | "now" | "log">;

const dayMs = 86_400_000;
/** So many months lie ready: a job that fails for weeks costs nothing. */
const monthsAhead = 3;

/** Makes the months of events that will be needed, drops those that are too old, and says so if events came without a month. */
export async function keepEventMonths({ db, now, log }: JobContext): Promise<void> {
  const at = now();
  const made = await callRpc(db, "make_analytics_partitions", {
    p_now: at.toISOString(),
    p_months_ahead: monthsAhead,
  });
  if (made > 0) log.info("event_months_made", { made });
  const dropped = await callRpc(db, "drop_analytics_partitions", {
    p_before: new Date(at.getTime() - retentionDays.events * dayMs).toISOString(),
  });
  for (const { partition, events } of dropped) {
    log.info("retention_purged", { class: "events", month: partition, before: events, after: 0 });
  }
  const months = await callRpc(db, "list_analytics_partitions", {});
  const late = months[0]?.late_events ?? 0;
  if (Number(late) > 0) log.warn("events_without_month", { events: late });
}

/** Hours of which sums may still change. */
const openHoursMs = 3 * 3_600_000;

/** Sums all workshops up anew for the hours that may have changed; however often, nothing counts twice. */
export async function refreshPlatform({ db, now }: Omit<JobContext, "log">): Promise<void> {
  const at = now();
  await callRpc(db, "refresh_platform_rollups", {
    p_from: new Date(at.getTime() - openHoursMs).toISOString(),
    p_to: at.toISOString(),
  });
}
