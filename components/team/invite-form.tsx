"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction } from "@/lib/core/form-state";
import { memberRole } from "@/lib/workshops/schemas";

/** Asks somebody by mail to join. */
export function InviteForm({ action }: { action: FormAction }) {
  const t = useTranslations("team");
  const roles = useTranslations("shell.roles");
  return (
    <SentForm action={action} submitLabel={t("invite")} savedText={t("invited")}>
      {(state) => (
        <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_14rem] sm:items-end">
          <TextField
            state={state}
            name="email"
            type="email"
            autoComplete="off"
            inputMode="email"
            required
          />
          <ChoiceField
            state={state}
            name="role"
            value="reception"
            choices={memberRole.options.map((value) => ({ value, label: roles(value) }))}
          />
        </div>
      )}
    </SentForm>
  );
}
