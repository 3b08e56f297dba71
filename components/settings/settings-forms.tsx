"use client";

import { useTranslations } from "next-intl";
import { ChoiceField, LongField, TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction } from "@/lib/core/form-state";
import type { WorkshopSettings } from "@/lib/workshops";

export type RegionChoice = { value: string; label: string };
type SettingsFormProps = { action: FormAction; settings: WorkshopSettings };

export function ProfileForm({
  action,
  settings,
  regions,
}: SettingsFormProps & { regions: readonly RegionChoice[] }) {
  const t = useTranslations("settings");
  const setup = useTranslations("setup");
  // A workshop may be in a part of a region, which the list does not have.
  const isListed = regions.some(({ value }) => value === settings.region);
  const choices = isListed
    ? regions
    : [{ value: settings.region, label: settings.region }, ...regions];
  return (
    <SentForm action={action} submitLabel={t("save")} savedText={t("saved")}>
      {(state) => (
        <>
          <TextField state={state} name="name" value={settings.name} required />
          <TextField state={state} name="street" value={settings.street} required />
          <div className="grid gap-5 sm:grid-cols-[10rem_minmax(0,1fr)]">
            <TextField state={state} name="postalCode" value={settings.postalCode} required />
            <TextField state={state} name="city" value={settings.city} required />
          </div>
          <TextField state={state} name="phone" hint="phone" type="tel" value={settings.phone} />
          <TextField state={state} name="email" type="email" value={settings.email} />
          <TextField state={state} name="website" inputMode="url" value={settings.website} />
          <ChoiceField
            state={state}
            name="region"
            hint="region"
            value={settings.region}
            choices={choices}
          />
          <TextField state={state} name="timezone" value={settings.timezone} required />
          <div className="grid gap-5 sm:grid-cols-2">
            <ChoiceField
              state={state}
              name="locale"
              value={settings.locale}
              choices={(["de", "en"] as const).map((value) => ({
                value,
                label: setup(`languages.${value}`),
              }))}
            />
            <ChoiceField
              state={state}
              name="formality"
              value={settings.formality}
              choices={(["sie", "du"] as const).map((value) => ({
                value,
                label: setup(`formalities.${value}`),
              }))}
            />
          </div>
        </>
      )}
    </SentForm>
  );
}

/** Whether the bot answers customers itself, or proposes answers that the team sends. */
export function AnswersForm({ action, settings }: SettingsFormProps) {
  const t = useTranslations("settings");
  return (
    <SentForm action={action} submitLabel={t("save")} savedText={t("saved")}>
      {(state) => (
        <ChoiceField
          state={state}
          name="isDrafting"
          hint="isDrafting"
          value={settings.isDrafting ? "team" : "bot"}
          choices={(["bot", "team"] as const).map((value) => ({
            value,
            label: t(`answering.${value}`),
          }))}
        />
      )}
    </SentForm>
  );
}

export function WidgetForm({ action, settings }: SettingsFormProps) {
  const t = useTranslations("settings");
  return (
    <SentForm action={action} submitLabel={t("save")} savedText={t("saved")}>
      {(state) => (
        <>
          <TextField state={state} name="primaryColor" type="color" value={settings.primaryColor} />
          <LongField state={state} name="greeting" value={settings.greeting} />
          <LongField
            state={state}
            name="quickReplies"
            hint="quickReplies"
            value={settings.quickReplies.join("\n")}
          />
          <LongField
            state={state}
            name="allowedOrigins"
            hint="allowedOrigins"
            value={settings.allowedOrigins.join("\n")}
          />
          <LongField
            state={state}
            name="consentText"
            hint="consentText"
            value={settings.consentText}
          />
          <TextField
            state={state}
            name="privacyUrl"
            hint="privacyUrl"
            inputMode="url"
            value={settings.privacyUrl}
          />
        </>
      )}
    </SentForm>
  );
}
