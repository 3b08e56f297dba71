import { combineChunks, stringFromBase64URL } from "@supabase/ssr";
import { z } from "zod";

/** One cookie of a request. */
export type Cookie = { name: string; value: string };

/** Fixed, because the default is made from the host's name and browser and server may use different ones. */
export const sessionCookieName = "carbot-session";

const storedSession = z.object({ access_token: z.string(), refresh_token: z.string() });

/** The tokens that the session cookies hold. */
export type StoredSession = { accessToken: string; refreshToken: string };

/** Reads the tokens without contacting anybody; null when there is no session or the cookies are not ours. */
export async function readSessionCookies(cookies: Cookie[]): Promise<StoredSession | null> {
  const joined = await combineChunks(
    sessionCookieName,
    (name) => cookies.find((cookie) => cookie.name === name)?.value,
  );
  if (!joined) return null;
  const parsed = storedSession.safeParse(decode(joined));
  if (!parsed.success) return null;
  return { accessToken: parsed.data.access_token, refreshToken: parsed.data.refresh_token };
}

function decode(value: string): unknown {
  try {
    const encoded = /^base64-(.*)$/s.exec(value)?.[1];
    return JSON.parse(encoded === undefined ? value : stringFromBase64URL(encoded));
  } catch {
    return null;
  }
}
