import { randomBytes } from "node:crypto";
import { isAuthError } from "@supabase/supabase-js";
import { AppError } from "@/lib/core/errors";
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
  /** Makes an unconfirmed login and mails the link that confirms it; says whether the address had one already, which gets no mail. */
  signUp: (person: { email: string; name: string }) => Promise<{ isKnown: boolean }>;
  /** Mails a link that signs in if there is such a login, and never says whether there is. */
  requestSignInLink: (email: string) => Promise<void>;
  /** The signed-in person as the auth service knows them now. */
  getPerson: () => Promise<Person>;
  /** Changes the name of the signed-in person. */
  changeName: (name: string) => Promise<void>;
  /** Mails the link that changes the address; an address that somebody else has gets none, and nobody is told. */
  requestEmailChange: (email: string) => Promise<void>;
  /** Ends the other sessions of this login; this one stays. */
  signOutElsewhere: () => Promise<void>;
  /** Throws `wrong_password` unless this is the login's password; no session comes of it. */
  checkPassword: (email: string, password: string) => Promise<void>;
};

export type Person = { email: string; name: string };

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
  const endSessions = async (scope: "local" | "global" | "others", door = auth) => {
    const { error } = await door.signOut({ scope });
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
    signUp: ({ email, name }) => signUp(auth, email, name),
    requestSignInLink: (email) =>
      accepted(auth.signInWithOtp({ email, options: { shouldCreateUser: false } }), [
        "otp_disabled",
        "signup_disabled",
        "user_not_found",
        "over_email_send_rate_limit",
      ]),
    getPerson: async () => {
      const { data, error } = await auth.getUser();
      if (error) throw toAuthError(error);
      const { email = "", user_metadata: metadata } = data.user;
      const name: unknown = metadata["full_name"];
      return { email, name: typeof name === "string" ? name : "" };
    },
    changeName: (name) => accepted(auth.updateUser({ data: { full_name: name } })),
    requestEmailChange: (email) =>
      accepted(auth.updateUser({ email }), ["email_exists", "over_email_send_rate_limit"]),
    signOutElsewhere: () => endSessions("others"),
    checkPassword: async (email, password) => {
      // With cookies of its own, which nobody gets to see.
      const apart = createAuthClient(env, { getAll: () => [], setAll: () => undefined });
      const { error } = await apart.signInWithPassword({ email, password });
      if (error?.code === "invalid_credentials")
        throw new AppError("invalid", {
          reason: "wrong_password",
          issues: [{ path: "currentPassword", rule: "must be the password of this login" }],
        });
      if (error) throw toAuthError(error);
      await endSessions("local", apart);
    },
  };
}

/**
 * Nobody chooses a password before the address is theirs: whoever signs up with a stranger's would know the password of the login
 * that the stranger confirms later. This one is known to nobody.
 */
async function signUp(
  auth: ReturnType<typeof createAuthClient>,
  email: string,
  name: string,
): Promise<{ isKnown: boolean }> {
  const password = randomBytes(36).toString("base64url");
  const { data, error } = await auth.signUp({
    email,
    password,
    options: { data: { full_name: name } },
  });
  // The last one is the embedded server's answer for any login that is there, and the hosted one's for a mail a moment ago.
  const known = ["user_already_exists", "email_exists", "over_email_send_rate_limit"];
  if (known.includes(error?.code ?? "")) return { isKnown: true };
  if (error?.code === "signup_disabled" || error?.code === "email_provider_disabled")
    throw new AppError("forbidden", { reason: "sign_up_closed", cause: error });
  if (error) throw toAuthError(error);
  // For a known address some servers answer with a made-up login, which has no identity.
  return { isKnown: (data.user?.identities ?? []).length === 0 };
}

/** Throws what the service refused; `silent` are refusals that would tell who has a login. */
async function accepted(
  answer: Promise<{ error: unknown }>,
  silent: readonly string[] = [],
): Promise<void> {
  const { error } = await answer;
  if (isAuthError(error) && silent.includes(error.code ?? "")) return;
  if (error) throw toAuthError(error);
}
