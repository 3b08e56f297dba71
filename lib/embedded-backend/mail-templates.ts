import { accessSync } from "node:fs";
import { join } from "node:path";

/**
 * Subject and body file of each mail that the auth service sends; hosted projects use the same files.
 * Throws when one is missing: lite would quietly send its own, with links that lead nowhere.
 */
export function mailTemplates(folder: string) {
  const template = (subject: string, file: string) => {
    const content_path = join(folder, file);
    accessSync(content_path);
    return { subject, content_path };
  };
  return {
    confirmation: template("CarBot: E-Mail-Adresse bestätigen", "confirmation.html"),
    recovery: template("CarBot: Neues Passwort vergeben", "recovery.html"),
    magic_link: template("CarBot: Ihr Anmeldelink", "magic-link.html"),
    email_change: template("CarBot: Neue E-Mail-Adresse bestätigen", "email-change.html"),
  };
}
