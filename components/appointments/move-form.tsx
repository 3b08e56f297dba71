"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Bay } from "@/lib/appointments/schemas";
import type { ShownAppointment } from "@/lib/appointments";
import type { AppointmentPatch } from "@/lib/appointments/schemas";

type MoveFormProps = {
  appointment: ShownAppointment;
  bays: readonly Bay[];
  isBusy: boolean;
  onMove: (patch: Omit<AppointmentPatch, "version">) => void;
};

/** Another time, another bay, a note: sends only what was changed, so that a note alone never needs a free bay. */
export function MoveForm({ appointment, bays, isBusy, onMove }: MoveFormProps) {
  const t = useTranslations("appointments");
  const { startsLocal, endsLocal, bayId, teamNote } = appointment;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [from, to] = [String(form.get("from")), String(form.get("to"))];
    const isMoved = from !== startsLocal || to !== endsLocal;
    const bay = String(form.get("bay"));
    const note = String(form.get("note"));
    onMove({
      ...(isMoved && { startsAt: from, endsAt: to }),
      ...((isMoved || bay !== bayId) && { bayId: bay }),
      ...(note !== (teamNote ?? "") && { teamNote: note }),
    });
  };
  return (
    <form onSubmit={send} className="grid gap-3 border-t pt-4">
      <Field
        name="from"
        label={t("from")}
        type="datetime-local"
        defaultValue={startsLocal}
        required
      />
      <Field name="to" label={t("to")} type="datetime-local" defaultValue={endsLocal} required />
      <FormField name="bay" label={t("bay")}>
        {(control) => (
          <Select {...control} defaultValue={bayId}>
            {bays.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </FormField>
      <FormField name="note" label={t("note")}>
        {(control) => (
          <Textarea {...control} rows={2} maxLength={2000} defaultValue={teamNote ?? ""} />
        )}
      </FormField>
      <Button type="submit" tone="outline" aria-disabled={isBusy} className="justify-self-start">
        {isBusy ? t("saving") : t("save")}
      </Button>
    </form>
  );
}
