import { createHash } from "node:crypto";
import { headers } from "next/headers";
import { networkPrefix } from "@/lib/rate-limit/client-address";
import type { Count } from "@/lib/rate-limit/limiter";
import { admitRequest } from "./admit-request";
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

/** Counts an attempt by login and network; throws `rate_limited` after too many, `unavailable` when nobody can count them. */
export async function admitAuthAttempt(
  attempt: AuthAttempt,
  email: string,
): Promise<AdmittedAttempt> {
  const { limits, clientAddress } = runtime();
  const address = clientAddress(await headers());
  const login = `${attempt}:${digest(email.trim().toLowerCase())}`;
  const counts: Count<"auth">[] = [{ part: "login", key: login }];
  if (address !== null) {
    const network = networkPrefix(address);
    counts.unshift({ part: "pair", key: `${login}:${network}` });
    counts.push({ part: "network", key: `${attempt}:${network}` });
  }
  await admitRequest(limits, { policy: "auth", counts, workshop: null, headers: new Headers() });
  return { succeeded: () => limits.refund("auth", counts) };
}

/** Redis has no business knowing addresses. */
function digest(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
}
