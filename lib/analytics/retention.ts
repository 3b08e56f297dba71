import type { Context } from "@/lib/core/context";
import { retainedClasses } from "@/lib/privacy/schemas";
import { callRpc } from "@/lib/supabase/call-rpc";

/** How long what names nobody is kept, in days. Personal data is kept as long as its workshop says (`private.data_classes`). */
export const retentionDays = {
  /** Single events: a year and a month, so that a month can be held against that of the year before. */
  events: 400,
  /** Sums by hour and day: five years. */
  rollups: 1_830,
} as const;

const dayMs = 86_400_000;
/** A batch is one transaction: small, so that nobody waits for it. */
const batch = 100;
const batchesMax = 20;

type JobContext = Pick<Context, "db" | "now" | "log">;

/** Erases a bounded part of what is too old, and writes what was there before and after; returns whether more waits. */
export async function purgeAged({ db, now, log }: JobContext): Promise<boolean> {
  let hasMore = false;
  for (const name of retainedClasses) {
    const at = now().toISOString();
    const count = () => callRpc(db, "count_aged", { p_class: name, p_now: at });
    const found = await count();
    if (found === 0) continue;
    const purged = await inBatches(() =>
      callRpc(db, "purge_aged", { p_class: name, p_now: at, p_limit: batch }),
    );
    const left = await count();
    log.info("retention_purged", { class: name, before: found, purged, after: left });
    hasMore ||= left > 0;
  }
  const events = await inBatches(() =>
    callRpc(db, "purge_channel_events", { p_now: now().toISOString(), p_limit: batch }),
  );
  if (events > 0) log.info("retention_purged", { class: "channels", purged: events });
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
