"use client";

import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { Bay } from "@/lib/appointments/schemas";
import type { MemberBookingInput } from "@/lib/appointments/schemas";
import { refusalOf, type RefusalKey } from "./refusal";

type NewAppointmentDialogProps = {
  services: readonly { id: string; name: string }[];
  bays: readonly Bay[];
  /** What was pressed on: a time on the wall clock, and a bay where there is one. */
  at: { startsAt: string; bayId: string | undefined };
  onBook: (input: MemberBookingInput) => Promise<void>;
  onClose: () => void;
};

/** A booking at the counter or on the telephone. */
export function NewAppointmentDialog(props: NewAppointmentDialogProps) {
  const { services, bays, at, onBook, onClose } = props;
  const t = useTranslations("appointments");
  const [refusal, setRefusal] = useState<RefusalKey | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  // One form is one appointment however often its answer gets lost.
  const [clientAppointmentId] = useState(() => crypto.randomUUID());
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const form = new FormData(event.currentTarget);
    setRefusal(null);
    setIsBusy(true);
    try {
      await onBook({ ...readBooking(form), clientAppointmentId });
      onClose();
    } catch (error) {
      setRefusal(refusalOf(error));
      setIsBusy(false);
    }
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent title={t("new")} closeLabel={t("close")}>
        <form onSubmit={(event) => void send(event)} className="grid gap-3">
          <Field
            name="startsAt"
            label={t("from")}
            type="datetime-local"
            defaultValue={at.startsAt}
            required
          />
          <FormField name="service" label={t("service")}>
            {(control) => (
              <Select {...control}>
                <option value="">{t("noService")}</option>
                {services.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <FormField name="bayId" label={t("bay")}>
            {(control) => (
              <Select {...control} defaultValue={at.bayId ?? ""}>
                <option value="">{t("anyBay")}</option>
                {bays.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
          <Field name="name" label={t("name")} required maxLength={120} autoComplete="off" />
          <Field name="phone" label={t("phone")} type="tel" maxLength={60} autoComplete="off" />
          <Field name="plate" label={t("plate")} maxLength={20} autoComplete="off" />
          <FormField name="message" label={t("message")}>
            {(control) => <Textarea {...control} rows={2} maxLength={2000} />}
          </FormField>
          {refusal && <Notice tone="bad">{t(`errors.${refusal}`)}</Notice>}
          <Button type="submit" tone="lamp" aria-disabled={isBusy}>
            {isBusy ? t("saving") : t("book")}
          </Button>
        </form>
      </DialogContent>
    </Dialog>
  );
}

function readBooking(form: FormData): MemberBookingInput {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const given = (name: string) => (text(name) === "" ? {} : { [name]: text(name) });
  return {
    startsAt: text("startsAt"),
    name: text("name"),
    ...given("service"),
    ...given("bayId"),
    ...given("phone"),
    ...given("message"),
    ...(text("plate") !== "" && { vehicle: { plate: text("plate") } }),
  };
}
