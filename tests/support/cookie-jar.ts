import type { CookieToSet } from "@/lib/supabase/server-auth";

/** A browser's cookies: an empty value or an age of 0 takes one away. */
export type CookieJar = {
  getAll: () => { name: string; value: string }[];
  setAll: (cookies: CookieToSet[]) => void;
  attributes: () => CookieToSet["options"][];
};

/** A jar without cookies. */
export function cookieJar(): CookieJar {
  const kept = new Map<string, CookieToSet>();
  return {
    getAll: () => [...kept.values()].map(({ name, value }) => ({ name, value })),
    setAll: (cookies) => {
      for (const cookie of cookies) kept.set(cookie.name, cookie);
      for (const [name, { value, options }] of kept)
        if (!value || options.maxAge === 0) kept.delete(name);
    },
    attributes: () => [...kept.values()].map(({ options }) => options),
  };
}
