/** One mail in plain text. */
export type Mail = { to: string; subject: string; text: string };

/** Sends our own mails; those of the auth service it sends itself. Throws an `unavailable` error when a mail could not be handed over. */
export type Mailer = { send: (mail: Mail) => Promise<void> };
