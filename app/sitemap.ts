import type { MetadataRoute } from "next";
import { locales } from "@/lib/core/locales";
import { publicAddress, publicPages } from "@/lib/core/public-pages";
import { runtime } from "@/lib/server/runtime";

/** The site's address is known where it runs, not where it is built. */
export const dynamic = "force-dynamic";

/** Each public page in each language, which names the same page in the others; how the site is right now is nothing to be found. */
export default function sitemap(): MetadataRoute.Sitemap {
  const { site } = runtime();
  return publicPages
    .filter((page) => page !== "status")
    .flatMap((page) => {
      const languages = Object.fromEntries(
        locales.map((locale) => [locale, site + publicAddress(page, locale)]),
      );
      return locales.map((locale) => ({
        url: site + publicAddress(page, locale),
        alternates: { languages },
      }));
    });
}
