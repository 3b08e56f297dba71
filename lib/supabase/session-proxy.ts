import { decodeJwt } from "jose";
import { createAuthClient, type AuthEnv, type CookieToSet } from "./auth-client";
import { readSessionCookies, type Cookie } from "./session-cookies";

/** A token is renewed this long before it ends, so that the page behind the proxy still finds it valid. */
const renewBeforeMs = 120_000;

/**
 * Renews the session of a request if its token ends soon, and says which cookies to set, on the request that goes on and
 * on the answer. An empty list is the usual case and costs no request; an auth service that is away changes nothing.
 */
export async function refreshSession(
  env: AuthEnv,
  cookies: Cookie[],
  now: Date,
): Promise<CookieToSet[]> {
  const stored = await readSessionCookies(cookies);
  if (!stored || expiresAt(stored.accessToken) > now.getTime() + renewBeforeMs) return [];
  const changed: CookieToSet[] = [];
  const auth = createAuthClient(env, {
    getAll: () => cookies,
    setAll: (written) => void changed.push(...written),
  });
  await auth.refreshSession({ refresh_token: stored.refreshToken });
  return changed;
}

function expiresAt(accessToken: string): number {
  try {
    return (decodeJwt(accessToken).exp ?? 0) * 1_000;
  } catch {
    return 0;
  }
}
