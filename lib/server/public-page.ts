import type { GetServerSideProps, GetServerSidePropsContext } from "next";
import type { Locale } from "@/lib/core/locales";
import { serverEnv } from "@/lib/env/server";
import { cachePresets } from "@/lib/http/cache-control";
import type { PublicPage } from "@/lib/core/public-pages";
import { localeCookie } from "@/lib/i18n/preference-cookies";
import { resolveLocale, toLocale } from "@/lib/i18n/resolve-locale";
import { runtime } from "./runtime";

/** What every public page shows, whatever else it is about. */
export type PublicPageProps = {
  page: PublicPage;
  locale: Locale;
  /** The page's own address in one language, without which there is none to send on. */
  site: string;
  /** Whether the reader may make an account here. */
  hasSignUp: boolean;
  /** Whether somebody is known to be signed in; nobody is where the page is the same for everybody. */
  isSignedIn: boolean;
};

type Loaded<Own> = {
  props: Own;
  /** Of the answer. @default 200 */
  status?: number;
  /** Whether the page is about this very moment. @default false */
  isFresh?: boolean;
};

/**
 * Makes the data of a public page. Under an address with a language it is the same for everybody, so shared caches may keep it; under
 * one without it speaks the visitor's language and belongs to them.
 */
export function publicPage<Own extends object>(
  page: PublicPage,
  load: (locale: Locale) => Loaded<Own> | Promise<Loaded<Own>>,
): GetServerSideProps<PublicPageProps & Own> {
  return async ({ req, res, query }) => {
    const named = toLocale(query["locale"]);
    const locale = named ?? visitorLocale(req);
    const { props, status = 200, isFresh = false } = await load(locale);
    res.statusCode = status;
    res.setHeader("cache-control", cachePresets[cachingOf(isFresh, named !== null)]);
    if (named === null) res.setHeader("vary", "accept-language, cookie");
    res.setHeader("content-language", locale);
    const { SIGN_UP, SITE_URL } = serverEnv();
    const isSignedIn = named === null && (await findSession(req)) !== null;
    const hasSignUp = SIGN_UP === "open" && !isSignedIn;
    return { props: { ...props, page, locale, site: SITE_URL, hasSignUp, isSignedIn } };
  };
}

function visitorLocale({ cookies, headers }: GetServerSidePropsContext["req"]): Locale {
  return resolveLocale(cookies[localeCookie], headers["accept-language"] ?? null);
}

/** By what the session's own token says; a page that everybody may see asks nobody else. */
async function findSession({ cookies }: GetServerSidePropsContext["req"]) {
  const sent = Object.entries(cookies).map(([name, value = ""]) => ({ name, value }));
  return sent.length === 0 ? null : await runtime().findSession(sent);
}

function cachingOf(isFresh: boolean, isForEverybody: boolean) {
  if (isFresh) return "never";
  return isForEverybody ? "publicShort" : "private";
}
