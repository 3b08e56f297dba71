import { runSchedule } from "@/lib/server/scheduled-jobs";
import type { TestDatabase } from "./test-database";

/** Runs every scheduled job, as if each were due now. */
export async function runAllScheduled(
  database: Pick<TestDatabase, "sql">,
  runtime: Parameters<typeof runSchedule>[0],
): Promise<void> {
  await database.sql("delete from private.scheduled_jobs");
  await runSchedule(runtime, () => false);
}
