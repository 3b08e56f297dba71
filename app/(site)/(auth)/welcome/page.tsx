import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { WelcomeForm } from "@/components/account/password-forms";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLink } from "@/components/auth/auth-link";
import { currentMember } from "@/lib/server/session";
import { choosePassword } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("welcomeTitle") };
}

/** Reached through the link that confirms a new login, which signs in. */
export default async function WelcomePage() {
  const [t, member] = await Promise.all([getTranslations("account"), currentMember()]);
  if (!member) redirect("/sign-up?problem=link-expired");
  return (
    <AuthCard
      title={t("welcomeTitle")}
      text={t("welcomeText")}
      footer={<AuthLink href="/dashboard">{t("welcomeSkip")}</AuthLink>}
    >
      <WelcomeForm action={choosePassword} />
    </AuthCard>
  );
}
