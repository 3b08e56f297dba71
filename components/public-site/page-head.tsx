import { useTranslations } from "next-intl";
import Head from "next/head";
import { languages } from "@/components/site/languages";
import type { Locale } from "@/lib/core/locales";
import { publicAddress, type PublicPage } from "@/lib/core/public-pages";

type PageHeadProps = {
  page: PublicPage;
  locale: Locale;
  /** Our origin; what is sent on to others needs whole addresses. */
  site: string;
};

/** What browsers, search engines and messengers are told of a public page. */
export function PageHead({ page, locale, site }: PageHeadProps) {
  const t = useTranslations("public");
  const common = useTranslations("common");
  const key = page === "" ? "home" : page;
  const title = t(`meta.${key}.title`);
  const description = t(`meta.${key}.description`);
  const whole = page === "" ? title : [title, common("productName")].join(" · ");
  const address = site + publicAddress(page, locale);
  return (
    <Head>
      <title>{whole}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      {languages.map(({ code }) => (
        <link key={code} rel="alternate" hrefLang={code} href={site + publicAddress(page, code)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={site + publicAddress(page)} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={common("productName")} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:locale" content={locale === "de" ? "de_DE" : "en_GB"} />
      <meta property="og:image" content={`${site}/icons/share-${locale}.png`} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={t("shareAlt")} />
      <meta name="twitter:card" content="summary_large_image" />
    </Head>
  );
}
