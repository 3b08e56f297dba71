import type { AuthEnv } from "./auth-client";
import {
  readSessionCookies,
  replaceSessionCookies,
  sessionCookieOptions,
  storedSession,
  type Cookie,
  type CookieToSet,
  type StoredSession,
} from "./session-cookies";

/**
 * A session is renewed this long before it ends, so that the page behind the proxy still finds it
 * valid.
 */
const renewBeforeMs = 120_000;

/** supabase-js would repeat a failed renewal for half a minute, with the visitor waiting. */
const timeoutMs = 3_000;

/**
 * Renews the session of a request if it ends soon, and says which cookies to set, on the request that
 * goes on and on the answer. An empty list is the usual case and costs no request; a session that was
 * ended elsewhere loses its cookies; an auth service that is away changes nothing.
 */
export async function refreshSession(
  env: AuthEnv,
  cookies: Cookie[],
  now: Date,
  /** How the auth service is asked. */
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Promise<CookieToSet[]> {
  const session = await readSessionCookies(cookies);
  if (!session || session.expires_at * 1_000 > now.getTime() + renewBeforeMs) return [];
  const renewed = await renew(env, session.refresh_token, fetch);
  if (renewed === "unavailable") return [];
  return replaceSessionCookies(cookies, renewed, sessionCookieOptions(env.SITE_URL));
}

/** The new session, null when there is none to be had any more. */
async function renew(
  env: AuthEnv,
  refreshToken: string,
  fetch: typeof globalThis.fetch,
): Promise<StoredSession | null | "unavailable"> {
  try {
    const response = await fetch(`${env.SUPABASE_URL}/auth/v1/token?grant_type=refresh_token`, {
      method: "POST",
      headers: { apikey: env.SUPABASE_PUBLISHABLE_KEY, "content-type": "application/json" },
      body: JSON.stringify({ refresh_token: refreshToken }),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return storedSession.parse(await response.json());
    return response.status === 429 || response.status >= 500 ? "unavailable" : null;
  } catch {
    return "unavailable";
  }
}
