"use client";

import { useTranslations } from "next-intl";
import { FormNotice } from "@/components/forms/sent-form";
import { ShownSecret } from "@/components/forms/shown-secret";
import { useSecretForm } from "@/components/forms/use-secret-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { ToggleBox } from "@/components/ui/toggle-box";
import { apiScopes, keyDays } from "@/lib/api-keys/schemas";
import type { SecretFormAction } from "@/lib/core/shown-secret";
import { scopeWord } from "./scope-word";

/** Asks what a key is for, and shows it once. */
export function CreateKeyForm({ action }: { action: SecretFormAction }) {
  const t = useTranslations("apiKeys");
  const scopes = useTranslations("apiKeys.scopes");
  const { state, isPending, form } = useSecretForm(action);
  const isRefused = (name: string) => state.fields.includes(name);
  return (
    <form {...form} className="grid gap-5">
      <FormNotice state={state} />
      {state.secret !== null && (
        <ShownSecret secret={state.secret} label={t("key")} text={t("keyText")} />
      )}
      <Field
        name="name"
        label={t("fields.name")}
        hint={t("fields.nameHint")}
        required
        maxLength={120}
        autoComplete="off"
        defaultValue={state.values["name"] ?? ""}
        {...(isRefused("name") && { error: t("fieldErrors.name") })}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-2 text-small font-semibold">{t("fields.scopes")}</legend>
        <div className="flex flex-wrap gap-2">
          {apiScopes.map((scope) => (
            <ToggleBox key={scope} name="scopes" value={scope}>
              {scopes(scopeWord(scope))}
            </ToggleBox>
          ))}
        </div>
        {isRefused("scopes") && (
          <p className="text-small text-bad-ink">{t("fieldErrors.scopes")}</p>
        )}
      </fieldset>
      <FormField
        name="days"
        label={t("fields.days")}
        hint={undefined}
        error={isRefused("days") ? t("fieldErrors.days") : undefined}
      >
        {(control) => (
          <Select {...control} defaultValue={state.values["days"] ?? "365"}>
            {keyDays.map((days) => (
              <option key={days} value={days}>
                {t(`days.${days}`)}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <Button type="submit" aria-disabled={isPending} className="justify-self-start">
        {t("create")}
      </Button>
    </form>
  );
}
