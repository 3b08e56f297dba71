"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/form-fields";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";

type MailFormProps = { action: FormAction; hasName: boolean; submitLabel: string };

/** A form whose answer is a mail; what it found out nobody is told. */
function MailForm({ action, hasName, submitLabel }: MailFormProps) {
  const t = useTranslations("account");
  const { state, isPending, form } = useSentForm<FormState>(action, {
    idle: idleForm,
    failed: failedForm,
  });
  if (state.status === "saved") {
    return (
      <Notice tone="good">
        <p className="font-semibold">{t("mailSentTitle")}</p>
        <p>{t("mailSent")}</p>
      </Notice>
    );
  }
  return (
    <form {...form} className="grid gap-5">
      <FormNotice state={state} />
      {hasName && <TextField state={state} name="personName" autoComplete="name" required />}
      <TextField
        state={state}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
      />
      <Button type="submit" aria-disabled={isPending} className="w-full">
        {submitLabel}
      </Button>
    </form>
  );
}

export function SignUpForm({ action }: { action: FormAction }) {
  const t = useTranslations("account");
  return <MailForm action={action} hasName submitLabel={t("signUpSubmit")} />;
}

export function SignInLinkForm({ action }: { action: FormAction }) {
  const t = useTranslations("account");
  return <MailForm action={action} hasName={false} submitLabel={t("linkSubmit")} />;
}
