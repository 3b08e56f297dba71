import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JoinAnewForm, JoinForm } from "@/components/account/join-forms";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLink } from "@/components/auth/auth-link";
import { Notice } from "@/components/ui/notice";
import { serviceContext } from "@/lib/server/person-context";
import { currentMember } from "@/lib/server/session";
import { findInvitation } from "@/lib/workshops";
import { accept, acceptAnew } from "./actions";

type JoinPageProps = { params: Promise<{ token: string }> };

// The address holds the secret: no other site is to hear of it.
export const metadata: Metadata = { referrer: "no-referrer", robots: { index: false } };

/** Reached through the mail that asks somebody to join a team. */
export default async function JoinPage({ params }: JoinPageProps) {
  const [{ token }, t, member] = await Promise.all([
    params,
    getTranslations("account"),
    currentMember(),
  ]);
  const auth = await getTranslations("auth");
  const roles = await getTranslations("shell.roles");
  const open = await findInvitation(await serviceContext(), token);
  const footer = <AuthLink href="/sign-in">{auth("backToSignIn")}</AuthLink>;
  if (open === null)
    return (
      <AuthCard title={t("joinGoneTitle")} text={t("joinGoneText")} footer={footer}>
        {null}
      </AuthCard>
    );
  const { workshopName: workshop, email, role, hasLogin } = open;
  const signIn = `/sign-in?next=${encodeURIComponent(`/join/${token}`)}`;
  const isMine = member?.email.toLowerCase() === email;
  return (
    <AuthCard
      title={t("joinTitle", { workshop })}
      text={t("joinText", { role: roles(role), email })}
      footer={footer}
    >
      {isMine && <JoinForm action={accept.bind(null, token)} />}
      {member && !isMine && (
        <Notice tone="warn">{t("joinOther", { me: member.email, email })}</Notice>
      )}
      {!member && hasLogin && (
        <>
          <p>{t("joinSignIn", { email })}</p>
          <AuthLink href={signIn}>{auth("signIn")}</AuthLink>
        </>
      )}
      {!member && !hasLogin && <JoinAnewForm action={acceptAnew.bind(null, token)} />}
    </AuthCard>
  );
}
