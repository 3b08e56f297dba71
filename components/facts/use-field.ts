"use client";

import { useTranslations } from "next-intl";
import type { FactField, FactFormState } from "./fact-form-state";

/** Label, hint and error of a field by its name, for the form at hand. */
export function useField(state: FactFormState) {
  const t = useTranslations("facts");
  return (name: FactField) => ({
    name,
    label: t(`fields.${name}`),
    error: state.fields.includes(name) ? t(`rules.${name}`) : undefined,
  });
}
