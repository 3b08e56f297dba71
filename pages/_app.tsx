import { NextIntlClientProvider } from "next-intl";
import type { AppProps } from "next/app";
import { PageHead } from "@/components/public-site/page-head";
import { PublicFrame } from "@/components/public-site/public-frame";
import { messagesByLocale } from "@/lib/i18n/messages";
import type { PublicPageProps } from "@/lib/server/public-page";
import "@/app/globals.css";

/** Next's own pages for the worst case have no properties; they stand as they are. */
type Props = AppProps<Partial<PublicPageProps>>;

/** The public pages: Next renders them and sends no script of React's along (`unstable_runtimeJS` in each of them). */
export default function PublicApp({ Component, pageProps }: Props) {
  const { page, locale, site, hasSignUp = false, isSignedIn = false } = pageProps;
  if (page === undefined || locale === undefined || site === undefined) {
    return <Component {...pageProps} />;
  }
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={messagesByLocale[locale]}
      timeZone="Europe/Berlin"
    >
      <PageHead page={page} locale={locale} site={site} />
      <PublicFrame page={page} locale={locale} hasSignUp={hasSignUp} isSignedIn={isSignedIn}>
        <Component {...pageProps} />
      </PublicFrame>
    </NextIntlClientProvider>
  );
}
