import type { Context } from "@/lib/core/context";
import { callRpc } from "@/lib/supabase/call-rpc";

/** What counting anew found: sums held against events, and how many of them were wrong before. */
export type RollupProof = { workshops: number; events: number; sums: number; wrong: number };

const page = 100;

/** Counts the events of all workshops anew, puts their rollups right, and proves what was right already. */
export async function rebuildRollups({ db }: Pick<Context, "db">): Promise<RollupProof> {
  const proof = { workshops: 0, events: 0, sums: 0, wrong: 0 };
  for (let after: string | null = null; ;) {
    const found: { workshop_id: string }[] = await callRpc(db, "list_rollup_workshops", {
      p_after: after,
      p_limit: page,
    });
    for (const { workshop_id: id } of found) {
      const [row] = await callRpc(db, "rebuild_rollups", { p_workshop_id: id });
      proof.workshops += 1;
      proof.events += Number(row?.events ?? 0);
      proof.sums += Number(row?.hour_sums ?? 0) + Number(row?.day_sums ?? 0);
      proof.wrong += Number(row?.wrong_hours ?? 0) + Number(row?.wrong_days ?? 0);
    }
    after = found.at(-1)?.workshop_id ?? null;
    if (after === null || found.length < page) return proof;
  }
}
