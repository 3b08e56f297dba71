import { type DocumentProps, Head, Html, Main, NextScript } from "next/document";
import { defaultLocale, toLocale } from "@/lib/i18n/resolve-locale";

/** The script is small, blocks, and puts the kept theme on before the first paint (`public/public-pages.js`). */
export default function PublicDocument({ __NEXT_DATA__: { props } }: DocumentProps) {
  return (
    <Html lang={toLocale(props.pageProps?.locale) ?? defaultLocale} data-theme="system">
      <Head>
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#f6f5f1" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14171a" />
        <link rel="icon" href="/favicon.ico" sizes="32x32" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/icons/apple-touch-icon.png" />
        <link rel="manifest" href="/site.webmanifest" />
        <script src="/public-pages.js" />
      </Head>
      <body className="bg-canvas">
        <Main />
        <NextScript />
      </body>
    </Html>
  );
}
