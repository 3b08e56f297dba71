"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction } from "@/lib/core/form-state";

/** Accepts an invitation with the login at hand. */
export function JoinForm({ action }: { action: FormAction }) {
  const t = useTranslations("account");
  return (
    <SentForm action={action} submitLabel={t("joinSubmit")}>
      {() => null}
    </SentForm>
  );
}

/** Accepts an invitation with a new login. */
export function JoinAnewForm({ action }: { action: FormAction }) {
  const t = useTranslations("account");
  return (
    <SentForm action={action} submitLabel={t("joinSubmit")}>
      {(state) => (
        <>
          <p className="text-small text-ink-soft">{t("joinAnewText")}</p>
          <TextField state={state} name="personName" autoComplete="name" required />
          <TextField
            state={state}
            name="newPassword"
            hint="newPassword"
            type="password"
            autoComplete="new-password"
            required
          />
        </>
      )}
    </SentForm>
  );
}
