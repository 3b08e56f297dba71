// The public pages and their addresses. It imports nothing that runs: Next's configuration reads it as it is.
import type { Locale } from "./locales";

/** Pages that are the same for everybody and need no script of React's; the landing page has no name. */
export const publicPages = ["", "prices", "docs", "status", "privacy", "imprint"] as const;

export type PublicPage = (typeof publicPages)[number];

const languages = ["de", "en"] as const satisfies readonly Locale[];

/** Where a page stands: `/en/prices`; without a language it speaks the visitor's: `/prices`. */
export function publicAddress(page: PublicPage, locale?: Locale): string {
  return `/${[locale, page].filter(Boolean).join("/")}`;
}

/** Every address of a public page, with and without a language. */
export const publicAddresses: readonly string[] = publicPages.flatMap((page) => [
  publicAddress(page),
  ...languages.map((locale) => publicAddress(page, locale)),
]);

/** For Next: an address with a language is the page's, which is told the language. */
export const publicRewrites = publicPages.flatMap((page) =>
  languages.map((locale) => ({
    source: publicAddress(page, locale),
    destination: `${publicAddress(page)}?locale=${locale}`,
  })),
);
