import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** How long each class of data is kept, in days. */
export const retentionDays = {
  /** Single events: a year and a month, so that a month can be held against that of the year before. */
  events: 400,
  /** Sums by hour and day: five years. They name nobody. */
  rollups: 1_830,
  /** Conversations with their messages, after the last one. */
  conversations: 730,
  /** Requests, after they came. */
  leads: 1_095,
  /** Appointments, after their day. */
  appointments: 1_095,
} as const;

/** Classes that hold customers' data, the oldest of which is erased in batches. */
const classes = ["conversations", "leads", "appointments"] as const;

const dayMs = 86_400_000;
/** A batch is one transaction: small, so that nobody waits for it. */
const batch = 100;
const batchesMax = 20;

type JobContext = Pick<Context, "db" | "now" | "log">;

/** Erases a bounded part of what is too old, and writes what was there before and after; returns whether more waits. */
export async function purgeAged({ db, now, log }: JobContext): Promise<boolean> {
  let hasMore = false;
  for (const name of classes) {
    const before = new Date(now().getTime() - retentionDays[name] * dayMs).toISOString();
    const count = () => callRpc(db, "count_aged", { p_class: name, p_before: before });
    const found = await count();
    if (found === 0) continue;
    const purged = await inBatches(() =>
      callRpc(db, "purge_aged", { p_class: name, p_before: before, p_limit: batch }),
    );
    const left = await count();
    log.info("retention_purged", { class: name, before: found, purged, after: left });
    hasMore ||= left > 0;
  }
  const day = new Date(now().getTime() - retentionDays.rollups * dayMs).toISOString().split("T")[0];
  const rows = await inBatches(() =>
    callRpc(db, "purge_rollups", { p_before: day ?? "", p_limit: batch }),
  );
  if (rows > 0) log.info("retention_purged", { class: "rollups", purged: rows });
  return hasMore;
}

async function inBatches(purge: () => Promise<number>): Promise<number> {
  let purged = 0;
  for (let done = 0; done < batchesMax; done += 1) {
    const last = await purge();
    purged += last;
    if (last === 0) break;
  }
  return purged;
}
