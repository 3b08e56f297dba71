"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction } from "@/lib/core/form-state";
import { CurrentPasswordField } from "./password-forms";

export function NameForm({ action, name }: { action: FormAction; name: string }) {
  const t = useTranslations("account");
  return (
    <SentForm action={action} submitLabel={t("save")} savedText={t("saved")}>
      {(state) => <TextField state={state} name="name" value={name} autoComplete="name" required />}
    </SentForm>
  );
}

export function EmailForm({ action }: { action: FormAction }) {
  const t = useTranslations("account");
  return (
    <SentForm action={action} submitLabel={t("emailSubmit")} savedText={t("emailSent")}>
      {(state) => (
        <>
          <TextField
            state={state}
            name="email"
            hint="email"
            type="email"
            autoComplete="email"
            inputMode="email"
            required
          />
          <CurrentPasswordField state={state} />
        </>
      )}
    </SentForm>
  );
}

export function DeleteAccountForm({ action }: { action: FormAction }) {
  const t = useTranslations("account");
  return (
    <SentForm action={action} submitLabel={t("deleteSubmit")} tone="danger">
      {(state) => <CurrentPasswordField state={state} />}
    </SentForm>
  );
}
