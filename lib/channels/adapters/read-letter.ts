import PostalMime, { type Email } from "postal-mime";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { isEmail } from "@/lib/core/contact-rules";

/** A letter as far as it is answered. */
export type Letter = {
  from: { address: string; name: string };
  subject: string;
  /** What was written, without the letters it quotes. */
  text: string;
  messageId: string | null;
  references: string | null;
  sentAt: Date | null;
  hasAttachments: boolean;
  /** Written by a machine: an absence note, a list, a report of mail that did not arrive. */
  isAutomatic: boolean;
};

/** Reads a MIME message; throws `invalid` for what is none, or has no sender. */
export async function readLetter(body: Uint8Array): Promise<Letter> {
  const email = await parse(body);
  const from = email.from?.address?.toLowerCase() ?? "";
  if (!isEmail(from) || from.length > 200) throw unreadable("must be a letter with a sender");
  const headers = new Map(email.headers.map(({ key, value }) => [key, value.trim().toLowerCase()]));
  return {
    from: { address: from, name: email.from?.name ?? "" },
    subject: email.subject ?? "",
    text: withoutQuotes(email.text ?? toPlain(email.html ?? "")),
    messageId: messageIds(email.messageId).at(0) ?? null,
    // The first and the newest ones: a thread of years would outgrow a header.
    references: lastOf(messageIds(email.references)),
    sentAt: z.coerce.date().safeParse(email.date).data ?? null,
    hasAttachments: email.attachments.some(
      ({ disposition, related }) => disposition === "attachment" && !related,
    ),
    isAutomatic: isAutomatic(headers, from),
  };
}

async function parse(body: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(body, { maxNestingDepth: 32, maxHeadersSize: 128 * 1024 });
  } catch (cause) {
    throw unreadable("must be a MIME message", cause);
  }
}

function unreadable(rule: string, cause?: unknown): AppError {
  return new AppError("invalid", { reason: "bad_body", issues: [{ path: "body", rule }], cause });
}

const referencesMax = 10;

function messageIds(header: string | undefined): string[] {
  return header?.match(/<[^<>\s]{1,250}>/g) ?? [];
}

function lastOf(ids: string[]): string | null {
  return ids.length === 0 ? null : ids.slice(-referencesMax).join(" ");
}

/** RFC 3834, and what programs write besides. */
function isAutomatic(headers: ReadonlyMap<string, string>, from: string): boolean {
  const submitted = headers.get("auto-submitted") ?? "no";
  return (
    submitted !== "no" ||
    headers.has("list-id") ||
    headers.has("list-unsubscribe") ||
    headers.has("x-auto-response-suppress") ||
    /^(?:bulk|junk|list)$/.test(headers.get("precedence") ?? "") ||
    headers.get("return-path") === "<>" ||
    /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/.test(from)
  );
}

/** Where the quoted letter begins: "Am … schrieb …:", "On … wrote:", a line of dashes with a heading, or the head of the letter. */
const quoteStart =
  /^(?:(?:am|on)\s.{4,200}\s(?:schrieb|wrote)\b.{0,200}:|-{2,}\s?(?:original|urspr).{0,60}|_{10,}|(?:von|from):\s.{3,200}@.{0,200})$/i;

function withoutQuotes(text: string): string {
  const lines = text.split(/\r?\n/);
  const ends = lines.findIndex((line, index) => {
    const own = line.trim();
    // A program breaks the line where it is long.
    return (
      own === "--" ||
      quoteStart.test(own) ||
      quoteStart.test(`${own} ${(lines[index + 1] ?? "").trim()}`)
    );
  });
  const kept = (ends > 0 ? lines.slice(0, ends) : lines).filter((line) => !line.startsWith(">"));
  return kept.join("\n").trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
};

/** A letter that is HTML alone, as words. */
function toPlain(html: string): string {
  return html
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/<blockquote\b[\s\S]*$/i, "")
    .replace(/<(?:br|\/p|\/div|\/tr|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(\w+);/g, (sign, name: string) => entities[name.toLowerCase()] ?? sign);
}
