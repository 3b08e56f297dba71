import { join } from "node:path";

/** Subject and body file of each mail that the auth service sends; hosted projects use the same files. */
export function mailTemplates(folder: string) {
  const template = (subject: string, file: string) => ({
    subject,
    content_path: join(folder, file),
  });
  return {
    confirmation: template("CarBot: E-Mail-Adresse bestätigen", "confirmation.html"),
    recovery: template("CarBot: Neues Passwort vergeben", "recovery.html"),
    magic_link: template("CarBot: Ihr Anmeldelink", "magic-link.html"),
    email_change: template("CarBot: Neue E-Mail-Adresse bestätigen", "email-change.html"),
  };
}
