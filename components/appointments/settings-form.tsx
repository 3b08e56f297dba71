"use client";

import { useTranslations } from "next-intl";
import { useFormAction } from "@/components/api/use-form-action";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import type { BookingPlan } from "@/lib/appointments/schemas";
import { BayLine } from "./bay-line";
import { idleSettings, type SettingsAction, type SettingsField } from "./settings-form-state";

type SettingsFormProps = {
  plan: Pick<BookingPlan, "bookingMode" | "daysAhead" | "bays">;
  capacity: { slotMinutes: number; leadTimeHours: number };
  canEdit: boolean;
  action: SettingsAction;
};

const modes: readonly BookingPlan["bookingMode"][] = ["off", "request", "direct"];
/** Lines for new bays below those there are. */
const emptyLines = [null, null, null];

/** What customers can book, how far ahead, and at which bays. */
export function SettingsForm({ plan, capacity, canEdit, action }: SettingsFormProps) {
  const t = useTranslations("appointments");
  const { state, isPending, form } = useFormAction(action, {
    idle: idleSettings,
    failed: { ...idleSettings, status: "failed" },
    isSaved: ({ status }) => status === "saved",
  });
  const error = (field: Exclude<SettingsField, "bookingMode">) =>
    state.fields.includes(field) ? t(`rules.${field}`) : undefined;
  const lines = [...plan.bays, ...(canEdit ? emptyLines : [])];
  const number = (name: "daysAhead" | "slotMinutes" | "leadTimeHours", value: number) => (
    <Field
      name={name}
      label={t(`bounds.${name}`)}
      type="number"
      inputMode="numeric"
      defaultValue={value}
      readOnly={!canEdit}
      error={error(name)}
    />
  );
  return (
    <Card>
      <form {...form} noValidate className="grid gap-5">
        {!canEdit && <Notice tone="info">{t("forbidden")}</Notice>}
        <FormField name="bookingMode" label={t("mode")}>
          {(control) => (
            <Select {...control} defaultValue={plan.bookingMode} disabled={!canEdit}>
              {modes.map((mode) => (
                <option key={mode} value={mode}>
                  {t(`modes.${mode}`)}
                </option>
              ))}
            </Select>
          )}
        </FormField>
        <div className="grid gap-4 sm:grid-cols-3">
          {number("daysAhead", plan.daysAhead)}
          {number("slotMinutes", capacity.slotMinutes)}
          {number("leadTimeHours", capacity.leadTimeHours)}
        </div>
        <fieldset className="grid gap-2">
          <legend className="text-title">{t("bays")}</legend>
          <p className="text-small text-ink-soft">{t("baysText")}</p>
          {error("bays") && <Notice tone="bad">{error("bays")}</Notice>}
          {lines.map((bay, line) => (
            <BayLine
              key={bay?.id ?? `new-${line}`}
              bay={bay}
              line={line}
              canEdit={canEdit}
              refused={state.hours}
            />
          ))}
        </fieldset>
        {state.status === "saved" && <Notice tone="good">{t("saved")}</Notice>}
        {state.status === "forbidden" && <Notice tone="bad">{t("forbidden")}</Notice>}
        {state.status === "failed" && <Notice tone="bad">{t("errors.other")}</Notice>}
        {state.status === "refused" && <Notice tone="bad">{t("errors.invalid")}</Notice>}
        {canEdit && (
          <Button type="submit" aria-disabled={isPending} className="justify-self-start">
            {isPending ? t("saving") : t("save")}
          </Button>
        )}
      </form>
    </Card>
  );
}
