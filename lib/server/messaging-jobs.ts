import type { Context } from "@/lib/core/context";
import {
  escalateWait,
  mailRequest,
  pushRequest,
  sendMail,
  sendPush,
  waitEscalation,
} from "@/lib/notifications";
import { postSafely } from "@/lib/outbound/post-safely";
import { patientDelays, type Job, type JobHandler } from "@/lib/queue/job";
import { giveUpOnWebhook, sendWebhook, webhookRequest } from "@/lib/webhooks";
import type { Messaging } from "./messaging";

type MessagingJobs = {
  messaging: Messaging;
  site: string;
  contextOf: (job: Job) => Context;
};

/** What tells people: mails, push, a second word about who still waits. */
export function messagingJobs({
  messaging,
  site,
  contextOf,
}: MessagingJobs): [string, JobHandler][] {
  const { mailer, push, findWorkshop, appointmentLinks, dueLinks, sealer } = messaging;
  return [
    [
      "send_mail",
      {
        delays: patientDelays,
        run: (job) =>
          sendMail(
            {
              ...contextOf(job),
              mailer,
              site,
              findWorkshop,
              appointmentLink: (id) => appointmentLinks.issue(job.workshopId, id),
              dueLink: (id) => dueLinks.issue(job.workshopId, id),
            },
            mailRequest.parse(job.payload),
          ),
      },
    ],
    [
      "send_push",
      {
        // Whoever is told later than that has seen it.
        delays: [5, 30],
        run: (job) => sendPush({ ...contextOf(job), push }, pushRequest.parse(job.payload)),
      },
    ],
    [
      "send_webhook",
      {
        delays: patientDelays,
        run: (job) =>
          sendWebhook(
            { ...contextOf(job), sealer, network: messaging.network, post: postSafely },
            webhookRequest.parse(job.payload),
          ),
        giveUp: (job) => giveUpOnWebhook(contextOf(job), webhookRequest.parse(job.payload)),
      },
    ],
    [
      "escalate_wait",
      { run: (job) => escalateWait(contextOf(job), waitEscalation.parse(job.payload)) },
    ],
  ];
}
