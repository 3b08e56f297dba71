"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { FormState } from "@/lib/core/form-state";
import type { Messages } from "@/lib/i18n/messages";

/** Fields of all forms; each has a label and a sentence that says its rule. */
export type FieldName = keyof Messages["forms"]["fields"];
type HintName = keyof Messages["forms"]["hints"];

type FieldBase = {
  state: FormState;
  name: FieldName;
  /** @default none */
  hint?: HintName;
  /** What stands there before anything was typed. */
  value?: string | null | undefined;
};

/** Label, hint, error and value of a field by its name. */
function useFieldTexts({ state, name, hint, value }: FieldBase) {
  const fields = useTranslations("forms.fields");
  const rules = useTranslations("forms.rules");
  const hints = useTranslations("forms.hints");
  return {
    name,
    label: fields(name),
    hint: hint && hints(hint),
    error: state.fields.includes(name) ? rules(name) : undefined,
    defaultValue: state.values[name] ?? value ?? "",
  };
}

type TextFieldProps = FieldBase &
  Pick<
    ComponentProps<"input">,
    "type" | "autoComplete" | "inputMode" | "required" | "placeholder" | "onChange" | "pattern"
  >;

/** A field of one line. */
export function TextField({ state, name, hint, value, ...rest }: TextFieldProps) {
  const {
    hint: hintText,
    error,
    ...texts
  } = useFieldTexts({
    state,
    name,
    ...(hint && { hint }),
    value,
  });
  return (
    <Field {...texts} {...(hintText && { hint: hintText })} {...(error && { error })} {...rest} />
  );
}

/** A field of several lines. */
export function LongField({
  state,
  name,
  hint,
  value,
  rows = 3,
  onChange,
}: FieldBase & { rows?: number; onChange?: (value: string) => void }) {
  const {
    label,
    hint: hintText,
    error,
    defaultValue,
  } = useFieldTexts({
    state,
    name,
    ...(hint && { hint }),
    value,
  });
  return (
    <FormField name={name} label={label} hint={hintText} error={error}>
      {(control) => (
        <Textarea
          {...control}
          rows={rows}
          defaultValue={defaultValue}
          {...(onChange && { onChange: (event) => onChange(event.target.value) })}
        />
      )}
    </FormField>
  );
}

type ChoiceFieldProps = FieldBase & {
  choices: readonly { value: string; label: string }[];
  onChange?: (value: string) => void;
};

/** A field with a few possible values. */
export function ChoiceField({ state, name, hint, value, choices, onChange }: ChoiceFieldProps) {
  const {
    label,
    hint: hintText,
    error,
    defaultValue,
  } = useFieldTexts({
    state,
    name,
    ...(hint && { hint }),
    value,
  });
  return (
    <FormField name={name} label={label} hint={hintText} error={error}>
      {(control) => (
        <Select
          {...control}
          defaultValue={defaultValue}
          {...(onChange && { onChange: (event) => onChange(event.target.value) })}
        >
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
