import {
  combineChunks,
  createChunks,
  stringFromBase64URL,
  stringToBase64URL,
  type CookieOptions,
} from "@supabase/ssr";
import { z } from "zod";

/** One cookie of a request. */
export type Cookie = { name: string; value: string };

/** A cookie to send, with its attributes. */
export type CookieToSet = Cookie & { options: CookieOptions };

/**
 * Fixed, because the default is made from the host's name and browser and server may use different
 * ones.
 */
export const sessionCookieName = "carbot-session";

/** Browsers keep a cookie 400 days at most; the session itself ends when the auth service says so. */
const maxAgeSeconds = 400 * 24 * 60 * 60;

/** What the auth service hands out and `@supabase/ssr` keeps in the cookies. */
export const storedSession = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  token_type: z.string(),
  expires_in: z.number(),
  expires_at: z.number(),
});
export type StoredSession = z.infer<typeof storedSession>;

/** The attributes of every session cookie: out of reach of scripts and of other sites' forms. */
export function sessionCookieOptions(siteUrl: string): CookieOptions {
  const secure = siteUrl.startsWith("https://");
  return { path: "/", httpOnly: true, sameSite: "lax", secure, maxAge: maxAgeSeconds };
}

/**
 * Reads the session without contacting anybody; null when there is none or the cookies are not ours.
 */
export async function readSessionCookies(cookies: Cookie[]): Promise<StoredSession | null> {
  const joined = await combineChunks(
    sessionCookieName,
    (name) => cookies.find((cookie) => cookie.name === name)?.value,
  );
  return joined ? (storedSession.safeParse(decode(joined)).data ?? null) : null;
}

/**
 * The cookies that replace those of a request: the new session's, and the end of what is left of the
 * old ones.
 */
export function replaceSessionCookies(
  old: Cookie[],
  session: StoredSession | null,
  options: CookieOptions,
): CookieToSet[] {
  const chunks = session ? createChunks(sessionCookieName, encode(session)) : [];
  const kept = new Set(chunks.map(({ name }) => name));
  const ended = old.filter(({ name }) => isSessionCookie(name) && !kept.has(name));
  return [
    ...chunks.map((chunk) => ({ ...chunk, options })),
    ...ended.map(({ name }) => ({ name, value: "", options: { ...options, maxAge: 0 } })),
  ];
}

function isSessionCookie(name: string): boolean {
  const suffix = name.startsWith(sessionCookieName) && name.slice(sessionCookieName.length);
  return suffix !== false && /^(?:\.\d+)?$/.test(suffix);
}

function encode(session: StoredSession): string {
  return `base64-${stringToBase64URL(JSON.stringify(session))}`;
}

function decode(value: string): unknown {
  try {
    const encoded = /^base64-(.*)$/s.exec(value)?.[1];
    return JSON.parse(encoded === undefined ? value : stringFromBase64URL(encoded));
  } catch {
    return null;
  }
}
