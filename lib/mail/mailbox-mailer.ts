import { appendFile } from "node:fs/promises";
import type { Clock } from "@/lib/core/clock";
import type { Mailer } from "./mailer";

/** Puts mails beside those of the embedded backend, readable by the file's owner alone; nothing is sent. */
export function createMailboxMailer(file: string, now: Clock): Mailer {
  return {
    async send({ to, subject, text, attachments = [] }) {
      const names = attachments.map(({ name }) => `[${name}]`);
      const shown = [text, ...names].join("\n\n");
      const line = JSON.stringify({ at: now().toISOString(), to, subject, text: shown });
      await appendFile(file, `${line}\n`, { mode: 0o600 });
    },
  };
}
