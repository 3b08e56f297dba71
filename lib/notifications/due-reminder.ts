import { z } from "zod";
import type { Locale } from "@/lib/core/locales";
import type { Mail } from "@/lib/mail/mailer";
import { writeMail } from "@/lib/mail/write-mail";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { WorkshopContext } from "@/lib/workshops/context";
import { dueMail } from "./mails/due-mail";
import type { MailContext } from "./send-mail";

const dueCar = z.object({
  kind: z.enum(["inspection", "service", "oil", "tyres", "other"]),
  dueOn: z.iso.date(),
  dueMileage: z.int().nullable(),
  name: z.string(),
  plate: z.string().nullable(),
  model: z.string().nullable(),
});
export type DueCar = z.infer<typeof dueCar>;

/** The reminder of what a car is due for, as it is now; null where there is nothing to remind of any more. */
export async function dueReminder(
  ctx: Pick<MailContext, "db" | "now" | "workshopId" | "site" | "dueLink">,
  workshop: WorkshopContext,
  { aboutId, locale }: { aboutId: string; locale: Locale },
): Promise<Omit<Mail, "to"> | null> {
  const found = await callRpc(ctx.db, "get_due_reminder", {
    p_workshop_id: ctx.workshopId,
    p_due_id: aboutId,
    p_now: ctx.now().toISOString(),
  });
  if (found === null) return null;
  const { slug } = workshop.workshop;
  const key = `${slug}/${ctx.dueLink(aboutId)}`;
  const words = dueMail(dueCar.parse(found), {
    workshop,
    book: `${ctx.site}/book/${slug}`,
    stop: `${ctx.site}/reminders/${key}`,
    locale,
  });
  return { ...writeMail(words, locale), unsubscribe: `${ctx.site}/api/reminders/${key}` };
}
