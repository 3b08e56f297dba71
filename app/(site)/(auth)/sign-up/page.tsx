import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/account/mail-forms";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLink } from "@/components/auth/auth-link";
import { Notice } from "@/components/ui/notice";
import { isSignUpOpen } from "@/lib/server/person-context";
import { currentMember } from "@/lib/server/session";
import { signUp } from "./actions";

type SignUpPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account");
  return { title: t("signUpSubmit") };
}

export default async function SignUpPage({ searchParams }: SignUpPageProps) {
  const [t, query, member] = await Promise.all([
    getTranslations("account"),
    searchParams,
    currentMember(),
  ]);
  if (member) redirect("/dashboard");
  const isOpen = isSignUpOpen();
  return (
    <AuthCard
      title={isOpen ? t("signUpTitle") : t("signUpClosedTitle")}
      text={isOpen ? t("signUpText") : t("signUpClosedText")}
      footer={<AuthLink href="/sign-in">{t("haveAccount")}</AuthLink>}
    >
      {query["problem"] === "link-expired" && <Notice tone="bad">{t("linkExpired")}</Notice>}
      {isOpen && <SignUpForm action={signUp} />}
    </AuthCard>
  );
}
