import { z } from "zod";
import { getOwnAppointment, writeIcs, type BookingContext } from "@/lib/appointments";
import type { OwnAppointment } from "@/lib/appointments/schemas";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { locale } from "@/lib/core/locales";
import type { Mail, Mailer } from "@/lib/mail/mailer";
import { writeMail } from "@/lib/mail/write-mail";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { appointmentMail, appointmentMailKind } from "./mails/appointment-mail";
import { dueReminder } from "./due-reminder";
import { dueMailKind } from "./mails/due-mail";
import { teamMail, teamMailKind } from "./mails/team-mail";

export const mailRequest = z.object({ mailId: z.uuid() });

export type MailContext = Context & {
  /** Null where no mail can go out. */
  mailer: Mailer | null;
  /** Our own origin. */
  site: string;
  /** The customer's key to their appointment. */
  appointmentLink: (appointmentId: string) => string;
  /** The customer's way to refuse the reminders of what their car is due for. */
  dueLink: (dueId: string) => string;
  findWorkshop: (slug: string) => Promise<WorkshopContext | null>;
};

const queuedMail = z.object({
  kind: z.union([appointmentMailKind, dueMailKind, teamMailKind]),
  aboutId: z.uuid(),
  sentAt: z.string().nullable(),
  slug: z.string(),
  memberName: z.string().nullable(),
  to: z.string().nullable(),
  locale,
  isRefused: z.boolean(),
  conversationId: z.uuid().nullable(),
});
type QueuedMail = z.infer<typeof queuedMail>;

/**
 * Sends a mail that waits, once: its words are made of the rows as they are now. What is gone, unwanted or cannot be delivered ends
 * quietly with its reason.
 */
export async function sendMail(
  ctx: MailContext,
  { mailId }: z.infer<typeof mailRequest>,
): Promise<void> {
  const found = await callRpc(ctx.db, "get_mail", { p_workshop_id: ctx.workshopId, p_id: mailId });
  if (found === null) return;
  const queued = queuedMail.parse(found);
  if (queued.sentAt !== null) return;
  const end = (reason: string | null) =>
    callRpc(ctx.db, "end_mail", {
      p_workshop_id: ctx.workshopId,
      p_id: mailId,
      p_failed_reason: reason,
      p_is_unreachable: reason === "mail_refused",
    });
  if (ctx.mailer === null) return void (await end("mail_not_configured"));
  if (queued.to === null) return void (await end("no_address"));
  if (queued.isRefused) return void (await end("not_wanted"));
  const mail = await compose(ctx, queued);
  if (mail === null) return void (await end("nothing_to_say"));
  try {
    await ctx.mailer.send({ ...mail, to: queued.to, id: mailId });
  } catch (error) {
    // Its server does not know the address.
    if (!(error instanceof AppError) || error.retryable) throw error;
    ctx.log.warn("mail_refused", { workshopId: ctx.workshopId, mailId });
    return void (await end("mail_refused"));
  }
  await end(null);
}

/** Null where there is nothing to say any more. */
async function compose(ctx: MailContext, queued: QueuedMail): Promise<Omit<Mail, "to"> | null> {
  const { kind, slug, locale: language, aboutId } = queued;
  const workshop = await ctx.findWorkshop(slug);
  if (workshop === null) return null;
  const team = teamMailKind.safeParse(kind);
  if (team.success) {
    const settings = `${ctx.site}/w/${slug}/settings/notifications`;
    const link = `${ctx.site}/w/${slug}${teamPage(team.data, queued)}`;
    const { name } = workshop.workshop;
    const words = teamMail(team.data, { name: queued.memberName, workshop: name, link, settings });
    return writeMail(words[language], language);
  }
  if (dueMailKind.safeParse(kind).success) return dueReminder(ctx, workshop, queued);
  const appointment = await findAppointment({ ...ctx, workshop }, aboutId);
  if (appointment === null) return null;
  const own = appointmentMailKind.parse(kind);
  if (own === "appointmentReminder" && appointment.status !== "confirmed") return null;
  const link = `${ctx.site}/appointment/${slug}/${ctx.appointmentLink(aboutId)}`;
  const words = appointmentMail(own, { appointment, workshop, link, locale: language });
  return {
    ...writeMail(words, language),
    attachments: [
      {
        name: language === "de" ? "termin.ics" : "appointment.ics",
        type: "text/calendar; charset=utf-8; method=PUBLISH",
        content: writeIcs(appointment, workshop, link),
      },
    ],
    ...(own === "appointmentReminder" && {
      unsubscribe: `${ctx.site}/api/appointments/${slug}/own/${ctx.appointmentLink(aboutId)}/reminders`,
    }),
  };
}

/** Null for one that has been erased meanwhile. */
async function findAppointment(ctx: BookingContext, id: string): Promise<OwnAppointment | null> {
  try {
    return await getOwnAppointment(ctx, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

function teamPage(kind: z.infer<typeof teamMailKind>, { conversationId }: QueuedMail): string {
  if (kind === "teamAppointment") return "/appointments";
  if (kind === "teamWebhookDisabled") return "/settings/webhooks";
  if (kind === "teamPlanDecided" || kind.startsWith("teamQuota")) return "/settings/plan";
  return kind === "teamLead" || conversationId === null ? "/leads" : `/inbox/${conversationId}`;
}
