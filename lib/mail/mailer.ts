/** One mail; its text says all that its HTML says. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html?: string;
  attachments?: { name: string; type: string; content: string }[];
  /** Where one click ends mails of this kind. */
  unsubscribe?: string;
  /** The same for each try of one mail, so that a mailbox sees a repeat. */
  id?: string;
  /** Where an answer goes. @default the sender */
  replyTo?: string;
  /** Number of the letter that this one answers, and of those before it. */
  inReplyTo?: string;
  references?: string;
};

/**
 * Sends our own mails; those of the auth service it sends itself. Throws an `unavailable` error when a mail could not be handed over; it is
 * not retryable where its server does not know the address.
 */
export type Mailer = { send: (mail: Mail) => Promise<void> };
