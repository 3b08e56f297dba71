import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { HistoryGate } from "@/components/site/history-gate";
import { WebVitals } from "@/components/vitals/web-vitals";
import { pickMessages } from "@/lib/i18n/messages";
import "../globals.css";
import { readTheme } from "./read-theme";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("metaTitle"), template: `%s · ${t("productName")}` },
    description: t("metaDescription"),
    manifest: "/site.webmanifest",
    icons: { apple: "/icons/apple-touch-icon.png" },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f5f1" },
    { media: "(prefers-color-scheme: dark)", color: "#14171a" },
  ],
};

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([getLocale(), readTheme()]);
  return (
    <html lang={locale} data-theme={theme} data-scroll-behavior="smooth" suppressHydrationWarning>
      <body className="flex min-h-dvh flex-col bg-canvas">
        <HistoryGate />
        <WebVitals />
        <NextIntlClientProvider messages={pickMessages(locale, ["common", "errors"])}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
