import { keepEventMonths, purgeAged, refreshPlatform, sendWeeklyReports } from "@/lib/analytics";
import { purgeExpiredHolds } from "@/lib/appointments";
import { offerCallBacks } from "@/lib/chat";
import { returnSilentConversations, wakeConversations } from "@/lib/conversations";
import { embedKnowledge, enqueueQuestionRounds, listUnreadWorkshops } from "@/lib/knowledge";
import { queueAppointmentReminders, queueDueReminders } from "@/lib/notifications";
import { purgeWorkCounts } from "@/lib/queue/beat";
import { runScheduledJobs, type ScheduledJob } from "@/lib/queue/scheduled-jobs";
import { serverEnv } from "@/lib/env/server";
import { purgeWebhookDeliveries } from "@/lib/webhooks";
import type { Mailer } from "@/lib/mail/mailer";
import { mailerFrom } from "./mailer";
import { keepParts, watchInstallation } from "./operations-jobs";
import { applyPlannedPrices, endTrials, eraseDeletedWorkshop } from "@/lib/workshops";
import type { Runtime } from "./runtime";

type JobRuntime = Pick<Runtime, "openServiceDb" | "log" | "now" | "embedding" | "site"> & {
  /** @default what the environment names */
  mailer?: Mailer | null;
};

/** Rows of one run; what is left makes the job due again at once. */
const limit = 200;
const offeredMax = 100;
/** Rows of one transaction; a conversation takes its messages along. */
const erasedMax = 500;
/** Each of these takes an embedding model's time. */
const workshopsMax = 20;

/** All that comes back by the clock. A job is one line here and one function below; it does a bounded part and says whether more waits. */
export const scheduledJobs: readonly ScheduledJob<JobRuntime>[] = [
  { name: "release_held_slots", everySeconds: 60, run: releaseHeldSlots },
  { name: "return_silent_conversations", everySeconds: 60, run: returnSilent },
  { name: "wake_conversations", everySeconds: 60, run: wake },
  { name: "offer_call_backs", everySeconds: 60, run: offerWaiting },
  { name: "enqueue_question_rounds", everySeconds: 300, run: enqueueRounds },
  { name: "embed_unread_knowledge", everySeconds: 60, run: embedUnread },
  { name: "queue_appointment_reminders", everySeconds: 900, run: remind },
  { name: "queue_due_reminders", everySeconds: 900, run: remindOfDues },
  { name: "purge_work_counts", everySeconds: 3_600, run: purgeWork },
  { name: "purge_webhook_deliveries", everySeconds: 3_600, run: purgeDeliveries },
  { name: "watch_installation", everySeconds: 30, run: watchInstallation },
  { name: "keep_parts", everySeconds: 3_600, run: keepParts },
  { name: "keep_event_months", everySeconds: 86_400, run: keepMonths },
  { name: "refresh_platform_rollups", everySeconds: 60, run: refreshSums },
  { name: "purge_aged_data", everySeconds: 86_400, run: purgeOld },
  { name: "erase_deleted_workshops", everySeconds: 3_600, run: eraseDeleted },
  { name: "end_trials", everySeconds: 3_600, run: endOverTrials },
  { name: "apply_planned_prices", everySeconds: 600, run: applyPlanned },
  { name: "send_weekly_reports", everySeconds: 600, run: sendReports },
];

/** Does what is due by the clock; two processes never do one job at the same time. */
export function runSchedule(runtime: JobRuntime, isOver: () => boolean): Promise<number> {
  const db = runtime.openServiceDb();
  return runScheduledJobs({ db, log: runtime.log, jobs: scheduledJobs, deps: runtime, isOver });
}

/** Slots that were kept free for somebody for too long. */
async function releaseHeldSlots({ openServiceDb, now }: JobRuntime): Promise<boolean> {
  return (await purgeExpiredHolds({ db: openServiceDb(), now }, limit)) === limit;
}

/** Conversations in which a person has fallen silent go back to the bot. */
async function returnSilent({ openServiceDb, log }: JobRuntime): Promise<boolean> {
  const returned = await returnSilentConversations({ db: openServiceDb() }, limit);
  if (returned > 0) log.info("conversations_returned", { returned });
  return returned === limit;
}

/** Conversations that were put off come back when their time has come. */
async function wake({ openServiceDb }: JobRuntime): Promise<boolean> {
  return (await wakeConversations({ db: openServiceDb() }, limit)) === limit;
}

/** Who has waited too long for a person is offered a call-back. */
async function offerWaiting({ openServiceDb, log }: JobRuntime): Promise<boolean> {
  const offered = await offerCallBacks({ db: openServiceDb() }, offeredMax);
  if (offered > 0) log.info("call_backs_offered", { offered });
  return offered === offeredMax;
}

/** Each workshop's most asked questions get a job a day. */
async function enqueueRounds({ openServiceDb, embedding }: JobRuntime): Promise<boolean> {
  if (embedding === null) return false;
  const { model } = embedding.embedder;
  return (await enqueueQuestionRounds({ db: openServiceDb() }, model, limit)) === limit;
}

/** Imported texts, edited answers, what is older than the model's key or was read by another model: no job told of them. */
async function embedUnread({ openServiceDb, log, now, embedding }: JobRuntime): Promise<boolean> {
  if (embedding === null) return false;
  const { embedder } = embedding;
  const db = openServiceDb();
  const unread = await listUnreadWorkshops({ db }, embedder.model, workshopsMax);
  for (const workshopId of unread) {
    const actor = { kind: "system", job: "embed_unread_knowledge" } as const;
    const ctx = { workshopId, actor, db, now, log, requestId: `embed-${workshopId}` };
    await embedKnowledge({ ...ctx, embedder });
  }
  return unread.length === workshopsMax;
}

/** How jobs went long ago, and workers that are gone. */
async function purgeWork({ openServiceDb }: JobRuntime): Promise<boolean> {
  await purgeWorkCounts(openServiceDb());
  return false;
}

/** What workshops' own servers were told long ago. */
async function purgeDeliveries({ openServiceDb }: JobRuntime): Promise<boolean> {
  return (await purgeWebhookDeliveries({ db: openServiceDb() }, 1_000)) === 1_000;
}

/** Customers hear of tomorrow's appointments. */
async function remind({ openServiceDb, log, now }: JobRuntime): Promise<boolean> {
  const reminded = await queueAppointmentReminders({ db: openServiceDb(), now }, limit);
  if (reminded > 0) log.info("reminders_queued", { reminded });
  return reminded === limit;
}

/** Customers who agreed hear of what their cars are due for. */
async function remindOfDues({ openServiceDb, log, now }: JobRuntime): Promise<boolean> {
  const reminded = await queueDueReminders({ db: openServiceDb(), now }, limit);
  if (reminded > 0) log.info("due_reminders_queued", { reminded });
  return reminded === limit;
}

/** Months of events lie ready, and go when they are too old. */
async function keepMonths({ openServiceDb, now, log }: JobRuntime): Promise<boolean> {
  await keepEventMonths({ db: openServiceDb(), now, log });
  return false;
}

/** What all workshops together did lately. */
async function refreshSums({ openServiceDb, now }: JobRuntime): Promise<boolean> {
  await refreshPlatform({ db: openServiceDb(), now });
  return false;
}

/** Customers' data that is kept no longer. */
function purgeOld({ openServiceDb, now, log }: JobRuntime): Promise<boolean> {
  return purgeAged({ db: openServiceDb(), now, log });
}

/** Trials whose time is over; the own plan counts from then on. */
async function endOverTrials({ openServiceDb, now, log }: JobRuntime): Promise<boolean> {
  const ended = await endTrials({ db: openServiceDb(), now }, limit);
  if (ended > 0) log.info("trials_ended", { ended });
  return ended === limit;
}

/** Prices that were planned for a day that has come. */
async function applyPlanned({ openServiceDb, log, now }: JobRuntime): Promise<boolean> {
  const applied = await applyPlannedPrices({ db: openServiceDb(), now }, limit);
  if (applied > 0) log.info("planned_prices_applied", { applied });
  return applied === limit;
}

/** Workshops whose owners wanted them gone, and whose time to take it back is over; a part at a time. */
async function eraseDeleted({ openServiceDb, now, log }: JobRuntime): Promise<boolean> {
  const erased = await eraseDeletedWorkshop({ db: openServiceDb(), now }, erasedMax);
  if (erased > 0) log.info("workshop_rows_erased", { erased });
  return erased > 0;
}

/** The week's figures for owners, on Monday mornings. */
async function sendReports({
  openServiceDb,
  now,
  log,
  site,
  mailer,
}: JobRuntime): Promise<boolean> {
  const door = mailer === undefined ? mailerFrom(serverEnv(), now) : mailer;
  return door !== null && sendWeeklyReports({ db: openServiceDb(), now, log, site, mailer: door });
}
