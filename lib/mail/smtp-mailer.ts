import { AppError } from "@/lib/core/errors";
import type { Mailer } from "./mailer";

const patienceMs = 10_000;

/** Hands mails to a mail server; the library is loaded with the first mail. */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer {
  return {
    async send({ to, subject, text, id, replyTo, inReplyTo, references }) {
      const { createTransport } = await import("nodemailer");
      const transport = createTransport({
        url,
        connectionTimeout: patienceMs,
        greetingTimeout: patienceMs,
        socketTimeout: patienceMs,
      });
      try {
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          ...(id !== undefined && { messageId: `<${id}@${domainOf(from)}>` }),
          ...(replyTo !== undefined && { replyTo }),
          ...(inReplyTo !== undefined && { inReplyTo, references: references ?? inReplyTo }),
        });
      } catch (cause) {
        throw new AppError("unavailable", { reason: "mail_not_sent", cause });
      } finally {
        transport.close();
      }
    },
  };
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? "carbot";
}
