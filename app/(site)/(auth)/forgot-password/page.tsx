import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { ForgotPasswordForm } from "@/components/auth/auth-form";
import { AuthLink } from "@/components/auth/auth-link";
import { Notice } from "@/components/ui/notice";
import { requestPasswordReset } from "./actions";

type ForgotPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("forgotTitle") };
}

export default async function ForgotPasswordPage({ searchParams }: ForgotPageProps) {
  const [t, query] = await Promise.all([getTranslations("auth"), searchParams]);
  return (
    <AuthCard
      title={t("forgotTitle")}
      text={t("forgotText")}
      footer={<AuthLink href="/sign-in">{t("backToSignIn")}</AuthLink>}
    >
      {query["problem"] === "link-expired" && <Notice tone="bad">{t("linkExpired")}</Notice>}
      <ForgotPasswordForm action={requestPasswordReset} />
    </AuthCard>
  );
}
