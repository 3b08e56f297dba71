"use client";

import { useTranslations } from "next-intl";
import { SentForm } from "@/components/forms/sent-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/lib/core/form-state";
import type { RetentionRow } from "@/lib/privacy/schemas";

type RetentionFormProps = { rows: readonly RetentionRow[]; action: FormAction };

/** The days of each class that a workshop chooses, within its bounds. */
export function RetentionForm({ rows, action }: RetentionFormProps) {
  const t = useTranslations("retention");
  return (
    <SentForm action={action} submitLabel={t("save")} savedText={t("saved")}>
      {(state) =>
        rows.map(({ name, days, usual, min, max }) => (
          <Field
            key={name}
            name={name}
            inputMode="numeric"
            label={t("daysOf", { name: t(`classes.${name}`) })}
            hint={`${t(`since.${name}`)} ${t("bounds", { min, max, usual })}`}
            defaultValue={state.values[name] ?? String(days)}
            {...(state.fields.includes(name) && { error: t("rule", { min, max }) })}
          />
        ))
      }
    </SentForm>
  );
}
