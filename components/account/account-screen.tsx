import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/form-state";
import { DeleteAccountForm, EmailForm, NameForm } from "./account-forms";
import { AccountSection } from "./account-section";
import { ChangePasswordForm } from "./password-forms";

type AccountScreenProps = {
  person: { email: string; name: string };
  owned: readonly { name: string; hasTeam: boolean }[];
  notice: "emailChanged" | null;
  problem: "linkExpired" | null;
  actions: {
    saveName: FormAction;
    changeEmail: FormAction;
    changePassword: FormAction;
    removeAccount: FormAction;
    signOutEverywhere: () => Promise<void>;
  };
};

/** All that belongs to a login and to no workshop. */
export function AccountScreen({ person, owned, notice, problem, actions }: AccountScreenProps) {
  const t = useTranslations("account");
  const blocking = owned.filter(({ hasTeam }) => hasTeam).map(({ name }) => name);
  const own = owned.filter(({ hasTeam }) => !hasTeam).map(({ name }) => name);
  return (
    <div className="mx-auto grid w-full max-w-2xl gap-6 px-5 py-8 sm:py-12">
      <h1 className="text-headline">{t("title")}</h1>
      {notice && <Notice tone="good">{t(`${notice}`)}</Notice>}
      {problem && <Notice tone="bad">{t(`${problem}`)}</Notice>}
      <AccountSection title={t("nameTitle")} text={t("nameText")}>
        <NameForm action={actions.saveName} name={person.name} />
      </AccountSection>
      <AccountSection title={t("emailTitle")} text={t("emailText", { email: person.email })}>
        <EmailForm action={actions.changeEmail} />
      </AccountSection>
      <AccountSection
        title={t("passwordTitle")}
        text={
          <>
            {t("passwordText")}{" "}
            <Link href="/forgot-password" className="underline underline-offset-4">
              {t("passwordForgot")}
            </Link>
          </>
        }
      >
        <ChangePasswordForm action={actions.changePassword} />
      </AccountSection>
      <AccountSection title={t("sessionsTitle")} text={t("sessionsText")}>
        <form action={actions.signOutEverywhere}>
          <SubmitButton tone="outline">{t("sessionsSubmit")}</SubmitButton>
        </form>
      </AccountSection>
      <AccountSection title={t("deleteTitle")} text={t("deleteText")}>
        {own.length > 0 && (
          <Notice tone="warn">{t("deleteAlso", { names: own.join(", ") })}</Notice>
        )}
        {blocking.length > 0 ? (
          <Notice tone="info">{t("deleteBlocked", { names: blocking.join(", ") })}</Notice>
        ) : (
          <DeleteAccountForm action={actions.removeAccount} />
        )}
      </AccountSection>
    </div>
  );
}
