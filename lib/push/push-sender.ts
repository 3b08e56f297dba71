import { createECDH, hkdfSync } from "node:crypto";
import { AppError } from "@/lib/core/errors";
import type { Network } from "@/lib/outbound/network";
import { postSafely, type PostSafely } from "@/lib/outbound/post-safely";

/** Where a browser is told, and with which keys it reads. */
export type PushTarget = { endpoint: string; p256dh: string; auth: string };

/** What a browser shows; `tag` replaces an earlier notice of the same. */
export type Notice = { title: string; body: string; url: string; tag: string };

/** How sending ended: the browser may be gone for good. */
export type PushEnd = "sent" | "gone";

export type PushSender = {
  /** What browsers need to know of us to subscribe. */
  publicKey: string;
  /** Throws `rate_limited` or `unavailable` when the browser's service wants to be asked again. */
  send: (target: PushTarget, notice: Notice) => Promise<PushEnd>;
};

/** A notice that is not delivered within this time is of no use. */
const ttlSeconds = 3_600;

/** The installation's key pair for push (VAPID), which follows from its secret so that it survives a restart without one more file. */
export function vapidKeys(secret: string): { publicKey: string; privateKey: string } {
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(Buffer.from(hkdfSync("sha256", secret, "", "carbot push key", 32)));
  return {
    publicKey: pair.getPublicKey("base64url"),
    privateKey: pair.getPrivateKey("base64url"),
  };
}

export type PushSenderOptions = {
  secret: string;
  /** Our own origin, by which the browser's service knows whom to write to. */
  site: string;
  network?: Network | undefined;
  post?: PostSafely;
};

/** Sends notices to browsers by their makers' services, encrypted for the browser; the library is loaded with the first one. */
export function createPushSender(options: PushSenderOptions): PushSender {
  const { secret, site, network, post = postSafely } = options;
  const keys = vapidKeys(secret);
  // The protocol wants an https address or a mailbox.
  const subject = site.startsWith("https:") ? site : "mailto:operator@localhost.localdomain";
  return {
    publicKey: keys.publicKey,
    async send({ endpoint, p256dh, auth }, notice) {
      const { default: webPush } = await import("web-push");
      const request = webPush.generateRequestDetails(
        { endpoint, keys: { p256dh, auth } },
        JSON.stringify(notice),
        { vapidDetails: { subject, ...keys }, TTL: ttlSeconds, urgency: "high" },
      );
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const answer = await post({ url: endpoint, headers, body: request.body ?? "", network });
      if (answer.status < 300) return "sent";
      if (answer.status === 404 || answer.status === 410) return "gone";
      const reason = `push_answered_${answer.status}`;
      const retryAfterSeconds = answer.retryAfter ?? undefined;
      if (answer.status === 429) throw new AppError("rate_limited", { reason, retryAfterSeconds });
      if (answer.status >= 500) throw new AppError("unavailable", { reason, retryAfterSeconds });
      throw new AppError("invalid", { reason });
    },
  };
}
