import { jwtVerify } from "jose";
import { JOSEError } from "jose/errors";
import { z } from "zod";
import { createAuthClient, type AuthEnv } from "./auth-client";
import { isServiceFailure, toAuthError } from "./to-auth-error";

const memberClaims = z.object({
  sub: z.uuid(),
  email: z.string(),
  role: z.literal("authenticated"),
});

/** Who a session belongs to, with the token that proves it to the database. */
export type Session = { userId: string; email: string; accessToken: string };

/**
 * Checks an access token: in this process with the shared secret where there is one, else as the
 * project signs (public keys are fetched once; a shared secret that we lack costs a request). Null
 * when it is expired, forged or not a member's; throws `unavailable` when the auth service had to be
 * asked and did not answer.
 */
export async function verifyToken(env: AuthEnv, accessToken: string): Promise<Session | null> {
  const claims = memberClaims.safeParse(
    env.SUPABASE_JWT_SECRET
      ? await verifyLocally(env.SUPABASE_JWT_SECRET, accessToken)
      : await verifyRemotely(env, accessToken),
  );
  if (!claims.success) return null;
  return { userId: claims.data.sub, email: claims.data.email, accessToken };
}

async function verifyLocally(secret: string, accessToken: string): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(accessToken, new TextEncoder().encode(secret), {
      algorithms: ["HS256"],
      audience: "authenticated",
    });
    return payload;
  } catch (error) {
    if (error instanceof JOSEError) return null;
    throw error;
  }
}

async function verifyRemotely(env: AuthEnv, accessToken: string): Promise<unknown> {
  const noCookies = { getAll: () => [], setAll: () => undefined };
  const { data, error } = await createAuthClient(env, noCookies).getClaims(accessToken);
  if (error && isServiceFailure(error)) throw toAuthError(error);
  return data?.claims ?? null;
}
