"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction, FormState } from "@/lib/core/form-state";

/** Sets the first password. */
export function WelcomeForm({ action }: { action: FormAction }) {
  const t = useTranslations("account");
  return (
    <SentForm action={action} submitLabel={t("welcomeSubmit")}>
      {(state) => <NewPasswordField state={state} />}
    </SentForm>
  );
}

/** Changes the password of somebody who knows it. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  const t = useTranslations("account");
  return (
    <SentForm action={action} submitLabel={t("passwordSubmit")} savedText={t("passwordSaved")}>
      {(state) => (
        <>
          <CurrentPasswordField state={state} />
          <NewPasswordField state={state} />
        </>
      )}
    </SentForm>
  );
}

function NewPasswordField({ state }: { state: FormState }) {
  return (
    <TextField
      state={state}
      name="newPassword"
      hint="newPassword"
      type="password"
      autoComplete="new-password"
      required
    />
  );
}

/** What proves that a change is made by the login's person and not by somebody at their desk. */
export function CurrentPasswordField({ state }: { state: FormState }) {
  return (
    <TextField
      state={state}
      name="currentPassword"
      type="password"
      autoComplete="current-password"
      required
    />
  );
}
