import { AppError } from "@/lib/core/errors";
import type { Mailer } from "./mailer";

const patienceMs = 10_000;

/** Hands mails to a mail server; the library is loaded with the first mail. */
export function createSmtpMailer({ url, from }: { url: string; from: string }): Mailer {
  return {
    async send({ to, subject, text, html, attachments = [], unsubscribe, id, ...answer }) {
      const { replyTo, inReplyTo, references } = answer;
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
          ...(html !== undefined && { html }),
          ...(id !== undefined && { messageId: `<${id}@${domainOf(from)}>` }),
          attachments: attachments.map(({ name, type, content }) => ({
            filename: name,
            contentType: type,
            content,
          })),
          headers: {
            // Nobody's absence note has to answer a machine.
            "Auto-Submitted": "auto-generated",
            ...(unsubscribe !== undefined && {
              "List-Unsubscribe": `<${unsubscribe}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
          ...(replyTo !== undefined && { replyTo }),
          ...(inReplyTo !== undefined && { inReplyTo, references: references ?? inReplyTo }),
        });
      } catch (cause) {
        const retryable = !isUnknownAddress(cause);
        throw new AppError("unavailable", { reason: "mail_not_sent", cause, retryable });
      } finally {
        transport.close();
      }
    },
  };
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? "carbot";
}

/** A server's word on the address itself that no later try changes. */
function isUnknownAddress(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { command, responseCode } = error as { command?: unknown; responseCode?: unknown };
  return command === "RCPT TO" && typeof responseCode === "number" && responseCode >= 500;
}
