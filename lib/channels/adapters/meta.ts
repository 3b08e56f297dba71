import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { equalSecrets } from "@/lib/http/constant-time";
import type { OutgoingPiece, SendOutcome, WebhookCall } from "../adapter";
import { boundPause, outcomeOfStatus, type ProviderAnswer } from "../call-provider";
import type { ChannelSecrets } from "../schemas";

/** Signed with a secret of the app; a business may have two apps, and a secret is changed from time to time. */
export function isSignedByMeta({ headers, body, secrets }: WebhookCall): boolean {
  const [, hex] = /^sha256=([0-9a-f]{64})$/i.exec(headers.get("x-hub-signature-256") ?? "") ?? [];
  if (hex === undefined) return false;
  const given = Buffer.from(hex, "hex");
  const known = [secrets["appSecret"], secrets["otherAppSecret"]].filter((secret) => secret);
  // All of them are tried, whichever fits.
  return known
    .map((secret) =>
      timingSafeEqual(given, createHmac("sha256", String(secret)).update(body).digest()),
    )
    .includes(true);
}

/** Meta asks with the word that the owner typed there, and wants its own word back. */
export function metaChallenge(query: URLSearchParams, secrets: ChannelSecrets): string | null {
  const word = secrets["verifyToken"];
  const asked = query.get("hub.mode") === "subscribe" ? query.get("hub.verify_token") : null;
  const challenge = query.get("hub.challenge") ?? "";
  const isOurs = word !== undefined && asked !== null && equalSecrets(asked, word);
  // It is written into the answer as it is.
  return isOurs && /^[\w-]{1,200}$/.test(challenge) ? challenge : null;
}

const refusal = z.object({
  error: z.object({
    code: z.coerce.number(),
    error_subcode: z.coerce.number().optional(),
  }),
});

/** Codes of the Graph API and of WhatsApp by what they mean for us. */
const codes = {
  revoked: [190, 102, 10, 200, 131_005],
  paused: [4, 17, 32, 613, 80_007, 130_429, 131_048, 131_056],
  windowClosed: [131_047],
  blocked: [551, 131_026, 131_050],
  retry: [1, 2, 131_000, 131_016, 133_004],
} as const;

/** Outside the time in which a customer may be answered. */
const windowSubcodes: readonly number[] = [2_018_278, 2_534_022];

const has = (list: readonly number[], code: number) => list.includes(code);

/** What an answer of the Graph API other than a message's number means. */
export function outcomeOfMeta(answer: ProviderAnswer): SendOutcome {
  const { data } = refusal.safeParse(answer.body);
  const { code = 0, error_subcode: subcode = 0 } = data?.error ?? {};
  if (has(windowSubcodes, subcode) || has(codes.windowClosed, code))
    return { is: "failed", reason: "window_closed" };
  if (has(codes.blocked, code)) return { is: "failed", reason: "blocked" };
  if (has(codes.paused, code))
    return { is: "paused", seconds: boundPause(answer.retryAfter ?? 60) };
  if (has(codes.revoked, code)) return { is: "revoked", reason: "key_refused" };
  if (has(codes.retry, code)) return { is: "retry", reason: "provider_down" };
  return outcomeOfStatus(answer) ?? { is: "failed", reason: "refused" };
}

/** Our own number of a piece, as it goes out and comes back. */
export function writeRef({ messageId, piece, isLast }: OutgoingPiece["ref"]): string {
  return `carbot:${messageId}:${piece}:${isLast ? "last" : "more"}`;
}

/** The same read back; none for what is not ours. */
export function readRef(
  text: unknown,
): { sendId: string; piece: number; isLast: boolean } | Record<string, never> {
  const [, sendId, piece, end] =
    /^carbot:([0-9a-f-]{36}):(\d{1,3}):(last|more)$/.exec(String(text)) ?? [];
  if (!z.uuid().safeParse(sendId).success) return {};
  return { sendId: String(sendId), piece: Number(piece), isLast: end === "last" };
}
