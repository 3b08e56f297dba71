import { z } from "zod";
import { QueuesScreen } from "@/components/admin/queues-screen";
import { getQueueState, listDeadLetters, listSchedule } from "@/lib/operations";
import { adminContext } from "@/lib/server/admin";
import { remove, replay, runNow } from "./actions";

type QueuesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const asked = z.object({ before: z.coerce.number().int().positive().optional().catch(undefined) });

export default async function QueuesPage({ searchParams }: QueuesPageProps) {
  const ctx = await adminContext();
  const { before } = asked.parse(await searchParams);
  const [state, schedule, letters] = await Promise.all([
    getQueueState(ctx),
    listSchedule(ctx),
    listDeadLetters(ctx, before),
  ]);
  return (
    <QueuesScreen
      state={state}
      schedule={schedule.map((job) => ({ ...job, runNow: runNow.bind(null, job.name) }))}
      letters={letters.rows.map((letter) => ({
        ...letter,
        replay: replay.bind(null, letter.id),
        remove: remove.bind(null, letter.id),
      }))}
      next={letters.next}
      replayAll={replay.bind(null, null)}
    />
  );
}
