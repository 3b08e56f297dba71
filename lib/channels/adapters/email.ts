import { createHash } from "node:crypto";
import { z } from "zod";
import { tidyEmail } from "@/lib/core/contact-rules";
import { AppError } from "@/lib/core/errors";
import { shortenText, tidyLine } from "@/lib/core/text";
import { equalSecrets } from "@/lib/http/constant-time";
import type { Mailer } from "@/lib/mail/mailer";
import type { ChannelAdapter, ChannelMessage, OutgoingPiece, SendOutcome } from "../adapter";
import { refuseSetUp } from "../call-provider";
import { toBody, toName } from "../read-body";
import { replyHours } from "../reply-window";
import { readLetter, type Letter } from "./read-letter";

const address = z.email().max(254);

/** Longer than any answer: a letter is not parted. */
const textLength = 20_000;

/** Letters: the workshop's mail service passes them on as MIME, and answers leave over the installation's mail server. */
export function createEmail({ mailer }: { mailer: Mailer | null }): ChannelAdapter {
  const requireMailer = () => {
    if (mailer === null) throw new AppError("unavailable", { reason: "mail_not_configured" });
  };
  return {
    kind: "email",
    limits: { textLength, ...replyHours.email, tellsSends: false, bodyBytes: 5 * 1024 * 1024 },
    verify: ({ headers, secrets }) => {
      const expected = secrets["inboundSecret"];
      const given = headers.get("x-carbot-secret") ?? "";
      return expected !== undefined && equalSecrets(given, expected);
    },
    parse: async (body, now) => {
      const letter = await readLetter(body);
      // A machine that answers a machine never ends.
      return letter.isAutomatic ? [] : [toMessage(letter, body, now)];
    },
    send: (piece) => send(mailer, piece),
    setUp: {
      made: ["inboundSecret"],
      identify: async ({ accountId }) => {
        const { data } = address.safeParse(tidyEmail(accountId).toLowerCase());
        if (data === undefined) throw refuseSetUp("accountId");
        requireMailer();
        return { id: data, name: data };
      },
      check: async () => requireMailer(),
    },
  };
}

function toMessage(letter: Letter, body: Uint8Array, now: Date): ChannelMessage {
  const text = toBody(letter.text);
  const subject = shortenText(tidyLine(letter.subject), 200);
  const said = text === "" ? subject : text;
  const base = {
    key: keyOf(letter.messageId ?? createHash("sha256").update(body).digest("hex")),
    thread: letter.from.address,
    ...toName(letter.from.name),
    sentAt: (letter.sentAt && letter.sentAt < now ? letter.sentAt : now).toISOString(),
    replyTo: {
      subject,
      ...(letter.messageId && { messageId: letter.messageId }),
      ...(letter.references && { references: letter.references }),
    },
  };
  if (letter.hasAttachments || said === "")
    return {
      ...base,
      kind: "unsupported",
      what: letter.hasAttachments ? "file" : "unknown",
      body: said,
    };
  return { ...base, kind: "text", body: said };
}

/** Numbers of letters are as long as their writers like. */
function keyOf(id: string): string {
  return id.length <= 200 ? id : createHash("sha256").update(id).digest("hex");
}

async function send(
  mailer: Mailer | null,
  { accountId, thread, text, ref, replyTo }: OutgoingPiece,
): Promise<SendOutcome> {
  if (mailer === null) return { is: "retry", reason: "mail_not_configured", seconds: 600 };
  const { subject = "", messageId, references } = replyTo;
  const id = `${ref.messageId}-${ref.piece}`;
  try {
    await mailer.send({
      to: thread,
      subject: /^\s*(?:re|aw):/i.test(subject) ? subject : `Re: ${subject}`.trim(),
      text,
      // The same in every try: a mailbox that gets it twice shows it once.
      id,
      replyTo: accountId,
      ...(messageId && {
        inReplyTo: messageId,
        references: [references, messageId].filter(Boolean).join(" "),
      }),
    });
    return { is: "sent", providerId: id };
  } catch (error) {
    const isFinal = error instanceof AppError && !error.retryable;
    return isFinal
      ? { is: "failed", reason: "refused" }
      : { is: "retry", reason: "provider_unreachable", seconds: 60 };
  }
}
