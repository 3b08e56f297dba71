import type { Clock } from "@/lib/core/clock";
import type { ServerEnv } from "@/lib/env/server";
import { createMailboxMailer } from "@/lib/mail/mailbox-mailer";
import type { Mailer } from "@/lib/mail/mailer";
import { createSmtpMailer } from "@/lib/mail/smtp-mailer";
import { circuits } from "./circuits";

type MailEnv = Pick<ServerEnv, "SMTP_URL" | "MAIL_FROM" | "DEV_MAILBOX_FILE">;

/** Where our own mails go: to the mail server, else into the development mailbox; null where there is neither. */
export function mailerFrom(env: MailEnv, now: Clock): Mailer | null {
  if (env.SMTP_URL !== undefined && env.MAIL_FROM !== undefined)
    return throughCircuit(createSmtpMailer({ url: env.SMTP_URL, from: env.MAIL_FROM }));
  return env.DEV_MAILBOX_FILE === undefined ? null : createMailboxMailer(env.DEV_MAILBOX_FILE, now);
}

/** A mail server that fails is left alone for a while; what was to be sent comes back with the queue. */
function throughCircuit(mailer: Mailer): Mailer {
  const circuit = circuits().of("mail");
  return { send: (mail) => circuit.run(() => mailer.send(mail)) };
}
