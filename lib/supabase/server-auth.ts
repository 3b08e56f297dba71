import { createAuthClient, type AuthEnv, type CookieAdapter } from "./auth-client";
import { readSessionCookies, type Cookie } from "./session-cookies";
import { toAuthError } from "./to-auth-error";
import { verifyToken, type Session } from "./verify-token";

export type { AuthEnv, CookieAdapter } from "./auth-client";
export type { Cookie, CookieToSet } from "./session-cookies";
export type { Session } from "./verify-token";

/** What a link in one of our mails may be for. */
export type LinkType = "signup" | "recovery" | "magiclink" | "email_change";

/** Signing in and out for one request; every refusal is an `AppError` with a reason. */
export type ServerAuth = {
  signIn: (email: string, password: string) => Promise<void>;
  /** Ends this session; succeeds when there is none. */
  signOut: () => Promise<void>;
  /** Ends every session of this login, here and elsewhere. */
  signOutEverywhere: () => Promise<void>;
  /** Sends a mail if there is such a login, and never says whether there is. */
  requestPasswordReset: (email: string) => Promise<void>;
  /** Turns the `token_hash` of a mailed link into a session; a used or old one is `link_expired`. */
  verifyLink: (link: { tokenHash: string; type: LinkType }) => Promise<void>;
  /** Changes the password of the signed-in member. */
  updatePassword: (password: string) => Promise<void>;
};

/**
 * The member whose session the cookies hold, without changing them; null for nobody, or an expired or
 * forged one.
 */
export async function findSession(env: AuthEnv, cookies: Cookie[]): Promise<Session | null> {
  const stored = await readSessionCookies(cookies);
  return stored && verifyToken(env, stored.access_token);
}

/** Binds the auth service to the cookies of one request. */
export function createServerAuth(env: AuthEnv, cookies: CookieAdapter): ServerAuth {
  const auth = createAuthClient(env, cookies);
  const endSessions = async (scope: "local" | "global") => {
    const { error } = await auth.signOut({ scope });
    // The cookies are gone either way; a session that is already over is as good as ended.
    if (error && error.status !== 401 && error.status !== 403 && error.status !== 404)
      throw toAuthError(error);
  };
  return {
    signIn: (email, password) => accepted(auth.signInWithPassword({ email, password })),
    signOut: () => endSessions("local"),
    signOutEverywhere: () => endSessions("global"),
    requestPasswordReset: (email) => accepted(auth.resetPasswordForEmail(email)),
    verifyLink: ({ tokenHash, type }) => accepted(auth.verifyOtp({ token_hash: tokenHash, type })),
    updatePassword: (password) => accepted(auth.updateUser({ password })),
  };
}

async function accepted(answer: Promise<{ error: unknown }>): Promise<void> {
  const { error } = await answer;
  if (error) throw toAuthError(error);
}
