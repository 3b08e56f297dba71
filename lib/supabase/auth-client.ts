import { createServerClient } from "@supabase/ssr";
import type { ServerEnv } from "@/lib/env/server";
import {
  sessionCookieName,
  sessionCookieOptions,
  type Cookie,
  type CookieToSet,
} from "./session-cookies";

/** What the auth service's clients need of the environment. */
export type AuthEnv = Pick<
  ServerEnv,
  "SUPABASE_URL" | "SUPABASE_PUBLISHABLE_KEY" | "SUPABASE_JWT_SECRET" | "SITE_URL"
>;

/** Where the cookies of one request are read and those of its answer are written. */
export type CookieAdapter = {
  getAll: () => Cookie[] | Promise<Cookie[]>;
  setAll: (cookies: CookieToSet[]) => void | Promise<void>;
};

/** A client for exactly one request: its session lives in that request's cookies. */
export function createAuthClient(env: AuthEnv, cookies: CookieAdapter) {
  return createServerClient(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    cookieOptions: { name: sessionCookieName, ...sessionCookieOptions(env.SITE_URL) },
    cookies: {
      encode: "tokens-only",
      getAll: () => cookies.getAll(),
      setAll: (changed) => cookies.setAll(changed),
    },
  }).auth;
}
