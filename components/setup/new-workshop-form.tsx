"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction } from "@/lib/core/form-state";
import type { Locale } from "@/lib/core/locales";

type NewWorkshopFormProps = {
  action: FormAction;
  regions: readonly { value: string; label: string }[];
  /** The one that is chosen at first. */
  region: string;
  locale: Locale;
};

/** What CarBot has to know of a workshop before anything else. */
export function NewWorkshopForm({ action, regions, region, locale }: NewWorkshopFormProps) {
  const t = useTranslations("setup");
  return (
    <SentForm action={action} submitLabel={t("newSubmit")}>
      {(state) => (
        <>
          <TextField state={state} name="name" autoComplete="off" required />
          <TextField state={state} name="street" autoComplete="street-address" required />
          <div className="grid gap-5 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <TextField state={state} name="postalCode" autoComplete="postal-code" required />
            <TextField state={state} name="city" autoComplete="address-level2" required />
          </div>
          <ChoiceField state={state} name="region" hint="region" value={region} choices={regions} />
          <TextField state={state} name="phone" hint="phone" type="tel" autoComplete="tel" />
          <TextField state={state} name="website" hint="website" inputMode="url" />
          <div className="grid gap-5 sm:grid-cols-2">
            <ChoiceField
              state={state}
              name="locale"
              value={locale}
              choices={(["de", "en"] as const).map((value) => ({
                value,
                label: t(`languages.${value}`),
              }))}
            />
            <ChoiceField
              state={state}
              name="formality"
              value="sie"
              choices={(["sie", "du"] as const).map((value) => ({
                value,
                label: t(`formalities.${value}`),
              }))}
            />
          </div>
          <TextField state={state} name="slug" hint="slug" autoComplete="off" />
        </>
      )}
    </SentForm>
  );
}
