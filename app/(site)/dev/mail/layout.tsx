import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SiteHeader } from "@/components/site/site-header";
import { currentMember } from "@/lib/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("mailbox");
  return { title: t("title"), robots: { index: false } };
}

export default async function MailboxLayout({ children }: { children: ReactNode }) {
  const member = await currentMember();
  return (
    <>
      <SiteHeader isSignedIn={member !== null} />
      <main id="content" className="mx-auto w-full max-w-3xl flex-1 px-5 py-10 sm:px-8">
        {children}
      </main>
    </>
  );
}
