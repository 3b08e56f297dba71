import { createHash } from "node:crypto";
import { headers } from "next/headers";
import type { Count } from "@/lib/rate-limit/limiter";
import { admitRequest } from "./admit-request";
import { networkOf } from "./guard-public-request";
import { refuseBlocked } from "./refuse-blocked";
import { runtime } from "./runtime";

/** What is tried with an e-mail address; each is counted for itself. */
export type AuthAttempt =
  | "sign-in"
  | "password-reset"
  | "sign-up"
  | "sign-in-link"
  | "email-change"
  | "password-check"
  | "invitation"
  | "page-reading";

/** An attempt that was let through. */
export type AdmittedAttempt = {
  /** It was the right password: only wrong ones are to count. */
  succeeded: () => Promise<void>;
};

/**
 * Counts an attempt by login and network; throws `rate_limited` after too many, `forbidden` for a blocked network, `unavailable` when
 * nobody can count them.
 */
export async function admitAuthAttempt(
  attempt: AuthAttempt,
  email: string,
): Promise<AdmittedAttempt> {
  const { limits } = runtime();
  const network = networkOf(runtime(), await headers());
  await refuseBlocked(runtime(), network);
  const login = `${attempt}:${digest(email.trim().toLowerCase())}`;
  const counts: Count<"auth">[] = [{ part: "login", key: login }];
  if (network !== null) {
    counts.unshift({ part: "pair", key: `${login}:${network}` });
    counts.push({ part: "network", key: `${attempt}:${network}` });
  }
  const place = { workshop: null, network, headers: new Headers() };
  await admitRequest(limits, { policy: "auth", counts, ...place });
  return { succeeded: () => limits.refund("auth", counts) };
}

/** Redis has no business knowing addresses. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
