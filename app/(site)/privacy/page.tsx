import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { privacySections } from "@/components/privacy/sections";
import { SiteFooter } from "@/components/site/site-footer";
import { SiteHeader } from "@/components/site/site-header";
import { currentMember } from "@/lib/server/session";
import { readPreferences } from "../read-preferences";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("privacy");
  return { title: t("title") };
}

/** What the chat stores, for visitors of workshops that have no notice of their own; who is responsible is the workshop. */
export default async function PrivacyPage() {
  const [t, member, preferences] = await Promise.all([
    getTranslations("privacy"),
    currentMember(),
    readPreferences(),
  ]);
  return (
    <>
      <SiteHeader isSignedIn={member !== null} />
      <main id="content" className="mx-auto grid w-full max-w-3xl flex-1 gap-8 px-5 py-10 sm:px-8">
        <div className="grid gap-3">
          <h1 className="text-headline">{t("title")}</h1>
          <p className="text-lead text-ink-soft">{t("intro")}</p>
        </div>
        {privacySections.map((section) => (
          <section key={section} className="grid gap-2">
            <h2 className="text-title">{t(`sections.${section}.title`)}</h2>
            <p className="text-ink-soft">{t(`sections.${section}.text`)}</p>
          </section>
        ))}
      </main>
      <SiteFooter preferences={preferences} />
    </>
  );
}
