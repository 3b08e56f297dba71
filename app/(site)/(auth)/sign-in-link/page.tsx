import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SignInLinkForm } from "@/components/account/mail-forms";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLink } from "@/components/auth/auth-link";
import { Notice } from "@/components/ui/notice";
import { requestSignInLink } from "./actions";

type LinkPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("linkTitle") };
}

export default async function SignInLinkPage({ searchParams }: LinkPageProps) {
  const [t, query] = await Promise.all([getTranslations("account"), searchParams]);
  const auth = await getTranslations("auth");
  return (
    <AuthCard
      title={t("linkTitle")}
      text={t("linkText")}
      footer={<AuthLink href="/sign-in">{auth("backToSignIn")}</AuthLink>}
    >
      {query["problem"] === "link-expired" && <Notice tone="bad">{t("linkExpired")}</Notice>}
      <SignInLinkForm action={requestSignInLink} />
    </AuthCard>
  );
}
