import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminShell } from "@/components/admin/admin-shell";
import { pickMessages } from "@/lib/i18n/messages";
import { requireAdmin } from "@/lib/server/admin";
import { runtime } from "@/lib/server/runtime";
import { readPreferences } from "../../read-preferences";
import { signOut } from "../sign-out";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin");
  return { title: t("title"), robots: { index: false } };
}

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { email } = await requireAdmin();
  const [locale, preferences] = await Promise.all([getLocale(), readPreferences()]);
  return (
    <NextIntlClientProvider
      messages={pickMessages(locale, [
        "admin",
        "audit",
        "common",
        "errors",
        "forms",
        "plan",
        "shell",
      ])}
      now={runtime().now()}
    >
      <AdminShell email={email} preferences={preferences} signOut={signOut}>
        {children}
      </AdminShell>
    </NextIntlClientProvider>
  );
}
