import { z } from "zod";
import { monthlyBudgets } from "@/lib/ai/budgets";
import { percentile } from "@/lib/observability/histogram";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { AdminContext } from "./context";
import type { limitsPlan } from "./schemas";

export type CounterFigure = { name: string; label: string; count: number; lastAt: string };

export type AiOverview = {
  models: {
    model: string;
    turns: number;
    inputTokens: number;
    outputTokens: number;
    /** In micro-euros, as all money of models. */
    cost: number;
    replaced: number;
    dropped: number;
  }[];
  workshops: {
    slug: string;
    name: string;
    plan: z.infer<typeof limitsPlan>;
    /** What models may cost it in a month. */
    budget: number;
    cost: number;
    turns: number;
  }[];
  calls: { model: string; requests: number; errorPercent: number; p50: number; p95: number }[];
};

export type QueueState = {
  jobs: {
    job: string;
    waiting: number;
    due: number;
    oldestSeconds: number | null;
    dead: number;
    done: number;
    postponed: number;
    buried: number;
    durationMs: number;
  }[];
  workers: {
    id: string;
    kind: string;
    seenAt: string;
    isAlive: boolean;
    lanes: number;
    inHand: number;
    done: number;
    failed: number;
  }[];
};

export type DeadLetter = {
  id: number;
  workshop: string | null;
  job: string;
  reason: string;
  attempts: number | null;
  diedAt: string;
};

/** What was counted under these names in the last hours, the most first. */
export async function listCounters(
  ctx: AdminContext,
  names: readonly string[],
  hours: number,
): Promise<CounterFigure[]> {
  const since = new Date(ctx.now().getTime() - hours * 3_600_000).toISOString();
  const rows = await callRpc(ctx.db, "list_counters", { p_names: [...names], p_since: since });
  return rows.map((row) => ({
    name: row.name,
    label: row.label,
    count: Number(row.count),
    lastAt: row.last_at,
  }));
}

const number = z.coerce.number();
const aiOverview = z.object({
  models: z.array(
    z.object({
      model: z.string(),
      turns: number,
      input_tokens: number,
      output_tokens: number,
      cost: number,
      replaced: number,
      dropped: number,
    }),
  ),
  workshops: z.array(
    z.object({
      slug: z.string(),
      name: z.string(),
      plan: z.enum(["free", "pro", "business"]),
      budget: number.nullable(),
      cost: number,
      turns: number,
    }),
  ),
  calls: z.array(
    z.object({ model: z.string(), requests: number, errors: number, counts: z.array(z.number()) }),
  ),
});

/** What models did and cost this month, the dearest workshops, and how calls went in the last day. */
export async function getAiOverview(ctx: AdminContext): Promise<AiOverview> {
  const found = await callRpc(ctx.db, "get_ai_overview", { p_now: ctx.now().toISOString() });
  const { models, workshops, calls } = aiOverview.parse(found);
  return {
    models: models.map(({ input_tokens: inputTokens, output_tokens: outputTokens, ...model }) => ({
      ...model,
      inputTokens,
      outputTokens,
    })),
    workshops: workshops.map(({ budget, ...workshop }) => ({
      ...workshop,
      budget: budget ?? monthlyBudgets[workshop.plan],
    })),
    calls: calls.map(({ counts, requests, errors, model }) => ({
      model,
      requests,
      errorPercent: requests === 0 ? 0 : (errors * 100) / requests,
      p50: percentile(counts, 0.5) ?? 0,
      p95: percentile(counts, 0.95) ?? 0,
    })),
  };
}

const queueState = z.object({
  jobs: z.array(
    z.object({
      job: z.string(),
      waiting: number,
      due: number,
      oldestSeconds: number.nullable(),
      dead: number,
      done: number,
      postponed: number,
      buried: number,
      durationMs: number,
    }),
  ),
  workers: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      seenAt: z.string(),
      isAlive: z.boolean(),
      lanes: number,
      inHand: number,
      done: number,
      failed: number,
    }),
  ),
});

/** The queue of the last hour by job, and who works on it. */
export async function getQueueState(ctx: AdminContext): Promise<QueueState> {
  return queueState.parse(await callRpc(ctx.db, "get_queue_state", { p_minutes: 60 }));
}

const pageSize = 50;

/** Jobs that failed for good, the latest first; `next` is where the next page begins. */
export async function listDeadLetters(
  ctx: AdminContext,
  before: number | undefined,
): Promise<{ rows: DeadLetter[]; next: number | null }> {
  const rows = await callRpc(ctx.db, "list_dead_letters", {
    p_before: before ?? null,
    p_limit: pageSize + 1,
  });
  const shown = rows.slice(0, pageSize).map((row) => ({
    id: Number(row.id),
    workshop: row.workshop_slug,
    job: row.job,
    reason: row.reason,
    attempts: row.attempts,
    diedAt: row.died_at,
  }));
  return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
}

/** Queues one of them anew, or all. */
export async function replayDeadLetters(ctx: AdminContext, id: number | null): Promise<number> {
  return callRpc(ctx.db, "replay_dead_letters", { p_id: id });
}

/** Forgets one of them. */
export async function deleteDeadLetter(ctx: AdminContext, id: number): Promise<number> {
  return callRpc(ctx.db, "delete_dead_letters", { p_id: id });
}
