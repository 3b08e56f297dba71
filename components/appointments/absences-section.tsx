"use client";

import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { ChoiceField, TextField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction } from "@/lib/core/form-state";

/** An absence in words, with what takes it out again. */
export type ShownAbsence = {
  id: string;
  bay: string;
  from: string;
  to: string;
  reason: string;
  remove: FormAction;
};

type AbsencesSectionProps = {
  absences: readonly ShownAbsence[];
  bays: readonly { id: string; name: string }[];
  /** What a new one begins with, on the workshop's clock: `YYYY-MM-DDTHH:MM`. */
  usual: { from: string; to: string };
  canEdit: boolean;
  add: FormAction;
};

/** When nobody works at a bay: what is entered, and one more. */
export function AbsencesSection({ absences, bays, usual, canEdit, add }: AbsencesSectionProps) {
  const t = useTranslations("appointments.availability");
  return (
    <AccountSection title={t("absences")} text={t("absencesText")}>
      {absences.length === 0 && <p className="text-small text-ink-soft">{t("noAbsences")}</p>}
      <ul className="grid">
        {absences.map(({ id, remove, reason, ...times }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-2 last:border-b-0"
          >
            <span className="min-w-0 wrap-anywhere">
              {t("absence", times)}
              {reason && <span className="block text-small text-ink-soft">{reason}</span>}
            </span>
            {canEdit && (
              <SentForm
                action={remove}
                submitLabel={t("removeAbsence", { what: reason || times.bay })}
                tone="outline"
              >
                {() => null}
              </SentForm>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <SentForm action={add} submitLabel={t("addAbsence")} savedText={t("added")} tone="outline">
          {(state) => (
            <>
              <ChoiceField
                state={state}
                name="bay"
                choices={bays.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <div className="grid gap-5 sm:grid-cols-2">
                <TextField
                  state={state}
                  name="absentFrom"
                  type="datetime-local"
                  value={usual.from}
                  required
                />
                <TextField
                  state={state}
                  name="absentTo"
                  type="datetime-local"
                  value={usual.to}
                  required
                />
              </div>
              <TextField state={state} name="reason" hint="reason" autoComplete="off" />
            </>
          )}
        </SentForm>
      )}
    </AccountSection>
  );
}
