import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { pickMessages } from "@/lib/i18n/messages";
import { readPreferences } from "../../read-preferences";

export default async function NewWorkshopLayout({ children }: { children: ReactNode }) {
  const [locale, preferences] = await Promise.all([getLocale(), readPreferences()]);
  return (
    <>
      <SiteHeader isSignedIn={null} />
      <main id="content" className="flex-1">
        <NextIntlClientProvider messages={pickMessages(locale, ["forms", "setup", "shell"])}>
          {children}
        </NextIntlClientProvider>
      </main>
      <SiteFooter preferences={preferences} />
    </>
  );
}
