import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { AuthCard } from "@/components/auth/auth-card";
import { SignInForm } from "@/components/auth/auth-form";
import { AuthLink } from "@/components/auth/auth-link";
import { Notice } from "@/components/ui/notice";
import { isSignUpOpen } from "@/lib/server/person-context";
import { currentMember } from "@/lib/server/session";
import { signIn } from "./actions";
import { safeReturnTo } from "./safe-return-to";

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signInTitle") };
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [t, query, member] = await Promise.all([
    getTranslations("auth"),
    searchParams,
    currentMember(),
  ]);
  const account = await getTranslations("account");
  const next = safeReturnTo(query["next"]);
  if (member) redirect(next ?? "/dashboard");
  return (
    <AuthCard
      title={t("signInTitle")}
      text={t("signInText")}
      footer={
        <>
          <AuthLink href="/forgot-password">{t("forgot")}</AuthLink>
          <AuthLink href="/sign-in-link">{account("withLink")}</AuthLink>
          {isSignUpOpen() && <AuthLink href="/sign-up">{account("noAccount")}</AuthLink>}
        </>
      }
    >
      {query["notice"] === "password-changed" && (
        <Notice tone="good">{t("passwordChanged")}</Notice>
      )}
      {query["notice"] === "account-deleted" && <Notice tone="good">{account("deleted")}</Notice>}
      {query["notice"] === "session-ended" && <Notice tone="info">{t("sessionEnded")}</Notice>}
      <SignInForm action={signIn} next={next ?? undefined} />
    </AuthCard>
  );
}
