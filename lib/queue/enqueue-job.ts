import type { Db } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";
import { priorities } from "./job";

/** Work to be left. */
export type NewJob = {
  workshopId: string;
  name: string;
  /** Names rows; holds no personal data. */
  payload: Record<string, string | number | boolean | null>;
  priority: keyof typeof priorities;
  /** Jobs of one workshop with the same key are done one after the other, e.g. the conversation's id. */
  orderKey?: string;
  delaySeconds?: number;
};

/** Leaves a job for the worker, where no other row is written with it; else the SQL function that decides calls `private.enqueue_job`. */
export async function enqueueJob(db: Db, job: NewJob): Promise<void> {
  await callRpc(db, "enqueue_job", {
    p_workshop_id: job.workshopId,
    p_job: job.name,
    p_payload: job.payload,
    p_priority: priorities[job.priority],
    p_order_key: job.orderKey ?? null,
    p_delay_seconds: job.delaySeconds ?? 0,
  });
}
