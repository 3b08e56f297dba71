import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkCounts } from "./work-counts";

/** Who says that it lives. */
export type Worker = { id: string; kind: "worker" | "scheduler"; lanes: number };

/** Says that a worker lives, or that it ends, and how its jobs went since it said so last. */
export async function beat(
  db: Db,
  worker: Worker,
  counts: WorkCounts,
  isEnding = false,
): Promise<void> {
  const { inHand, jobs } = counts.take();
  await callRpc(db, "note_worker", {
    p_id: worker.id,
    p_kind: worker.kind,
    p_lanes: worker.lanes,
    p_in_hand: inHand,
    p_counts: jobs,
    p_is_ending: isEnding,
  });
}

/** Forgets how jobs went more than eight days ago, and workers that have not been seen for a day. */
export async function purgeWorkCounts(db: Db): Promise<void> {
  await callRpc(db, "purge_work_counts", {});
}
