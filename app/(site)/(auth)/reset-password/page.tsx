import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { AuthCard } from "@/components/auth/auth-card";
import { ResetPasswordForm } from "@/components/auth/auth-form";
import { AuthLink } from "@/components/auth/auth-link";
import { currentMember } from "@/lib/server/session";
import { resetPassword } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("resetTitle") };
}

/** Reached through the mailed link, which signs in; without a session the link was old. */
export default async function ResetPasswordPage() {
  const [t, member] = await Promise.all([getTranslations("auth"), currentMember()]);
  if (!member) redirect("/forgot-password?problem=link-expired");
  return (
    <AuthCard
      title={t("resetTitle")}
      text={t("resetText")}
      footer={<AuthLink href="/sign-in">{t("backToSignIn")}</AuthLink>}
    >
      <ResetPasswordForm action={resetPassword} />
    </AuthCard>
  );
}
