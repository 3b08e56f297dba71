"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import type { FormState } from "@/lib/core/form-state";
import type { Messages } from "@/lib/i18n/messages";

export type AdminFieldName = keyof Messages["admin"]["fields"];

type AdminFieldProps = {
  state: FormState;
  name: AdminFieldName;
  value?: string;
  type?: "text" | "number" | "search";
  inputMode?: "decimal" | "numeric" | "text";
};

/** A field of one line with its label and, once it was refused, its rule. */
export function AdminField({ state, name, value = "", ...rest }: AdminFieldProps) {
  const t = useTranslations("admin");
  const error = state.fields.includes(name) ? t(`rules.${name}`) : undefined;
  return (
    <Field
      name={name}
      label={t(`fields.${name}`)}
      defaultValue={state.values[name] ?? value}
      {...(error && { error })}
      {...rest}
    />
  );
}

type AdminChoiceProps = {
  state: FormState;
  name: AdminFieldName;
  value?: string;
  choices: readonly { value: string; label: string }[];
};

/** A field with a few possible values. */
export function AdminChoice({ state, name, value = "", choices }: AdminChoiceProps) {
  const t = useTranslations("admin");
  const error = state.fields.includes(name) ? t(`rules.${name}`) : undefined;
  return (
    <FormField name={name} label={t(`fields.${name}`)} error={error}>
      {(control) => (
        <Select {...control} defaultValue={state.values[name] ?? value}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      )}
    </FormField>
  );
}
