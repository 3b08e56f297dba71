import { appendFile } from "node:fs/promises";
import type { EmailDriver } from "@supabase/lite";

/** One line of the development mailbox. */
export type StoredMail = { at: string; to: string; subject: string; text: string };

/**
 * Writes every mail of the auth service as a JSON line, readable by its owner alone; nothing is sent.
 */
export function mailboxDriver(file: string, now: () => Date): EmailDriver {
  return {
    async send({ to, subject, html = "" }) {
      // lite's own plain text links to its built-in page; ours is the template's, without its markup.
      const mail: StoredMail = { at: now().toISOString(), to, subject, text: plainText(html) };
      await appendFile(file, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
    },
  };
}

/** Hands every mail of the auth service on as plain text. */
export function textDriver(
  send: (mail: { to: string; subject: string; text: string }) => Promise<void>,
): EmailDriver {
  return { send: ({ to, subject, html = "" }) => send({ to, subject, text: plainText(html) }) };
}

/** The text of one of our own templates: paragraphs become blank lines, links their address. */
export function plainText(html: string): string {
  return html
    .replace(/<a [^>]*href="([^"]*)"[^>]*>[^<]*<\/a>/g, "$1")
    .replace(/<\/p>\s*/g, "\n\n")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
