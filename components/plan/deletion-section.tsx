"use client";

import { useFormatter, useTranslations } from "next-intl";
import { CurrentPasswordField } from "@/components/account/password-forms";
import { TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/core/form-state";

type DeletionSectionProps = {
  name: string;
  /** When everything is erased; null while nobody wants that. */
  dueAt: string | null;
  remove: FormAction;
  keep: FormAction;
};

/** Has a workshop deleted, after its name and the own password are typed, or takes that back. */
export function DeletionSection({ name, dueAt, remove, keep }: DeletionSectionProps) {
  const t = useTranslations("plan");
  const format = useFormatter();
  if (dueAt !== null) {
    const date = format.dateTime(new Date(dueAt), { dateStyle: "long" });
    return (
      <>
        <Notice tone="bad">{t("deletePending", { date })}</Notice>
        <SentForm action={keep} submitLabel={t("deleteCancel")}>
          {() => null}
        </SentForm>
      </>
    );
  }
  return (
    <SentForm action={remove} submitLabel={t("deleteSubmit")} tone="danger">
      {(state) => (
        <>
          <p className="text-small font-semibold wrap-anywhere">{t("deleteName", { name })}</p>
          <TextField state={state} name="workshopName" autoComplete="off" required />
          <CurrentPasswordField state={state} />
        </>
      )}
    </SentForm>
  );
}
