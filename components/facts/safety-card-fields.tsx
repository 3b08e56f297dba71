"use client";

import { useLocale, useTranslations } from "next-intl";
import { languages } from "@/components/site/languages";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { safetyLevels } from "@/lib/workshops/context";
import type { SafetyCardEntry } from "@/lib/workshops/schemas";
import type { FactFormState } from "./fact-form-state";
import { useField } from "./use-field";

type SafetyCardFieldsProps = { entry: Partial<SafetyCardEntry>; state: FactFormState };

export function SafetyCardFields({ entry, state }: SafetyCardFieldsProps) {
  const t = useTranslations("facts");
  const locale = useLocale();
  const field = useField(state);
  return (
    <>
      <FormField {...field("title")}>
        {(control) => <Input {...control} defaultValue={entry.title} maxLength={120} />}
      </FormField>
      <FormField {...field("level")}>
        {(control) => (
          <Select {...control} defaultValue={entry.level ?? "red"}>
            {safetyLevels.map((level) => (
              <option key={level} value={level}>
                {t(`levels.${level}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <FormField {...field("triggers")} hint={t("hints.triggers")}>
        {(control) => <Textarea {...control} defaultValue={entry.triggers?.join("\n")} rows={3} />}
      </FormField>
      <FormField {...field("text")} hint={t("hints.text")}>
        {(control) => <Textarea {...control} defaultValue={entry.text} rows={3} />}
      </FormField>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField {...field("locale")}>
          {(control) => (
            <Select {...control} defaultValue={entry.locale ?? locale}>
              {languages.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <FormField name="isActive" label={t("use")}>
          {(control) => (
            <Select {...control} defaultValue={entry.isActive === false ? "off" : "on"}>
              <option value="on">{t("used")}</option>
              <option value="off">{t("unused")}</option>
            </Select>
          )}
        </FormField>
      </div>
    </>
  );
}
