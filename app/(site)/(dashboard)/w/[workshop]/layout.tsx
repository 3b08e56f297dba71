import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { pickMessages } from "@/lib/i18n/messages";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { runtime } from "@/lib/server/runtime";
import { requireMember } from "@/lib/server/session";
import { readPreferences } from "../../../read-preferences";
import { myWorkshops } from "../../my-workshops";
import { signOut } from "../../sign-out";

type WorkshopLayoutProps = { params: Promise<{ workshop: string }>; children: ReactNode };

export default async function WorkshopLayout({ params, children }: WorkshopLayoutProps) {
  const { workshop: slug } = await params;
  const { email } = await requireMember();
  const [workshops, preferences, locale] = await Promise.all([
    myWorkshops(),
    readPreferences(),
    getLocale(),
  ]);
  const current = workshops.find((workshop) => workshop.slug === slug);
  if (!current) notFound();
  const context = await findWorkshopContext(slug);
  return (
    <NextIntlClientProvider
      messages={pickMessages(locale, [
        "common",
        "contradictions",
        "errors",
        "facts",
        "gaps",
        "shell",
        "inbox",
        "knowledge",
        "leads",
      ])}
      // Times are the workshop's, wherever the member and the server happen to be.
      timeZone={context?.workshop.timezone}
      now={runtime().now()}
    >
      <AppShell
        current={current}
        workshops={workshops}
        email={email}
        preferences={preferences}
        signOut={signOut}
      >
        {children}
      </AppShell>
    </NextIntlClientProvider>
  );
}
