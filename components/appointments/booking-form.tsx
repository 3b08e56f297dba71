"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { Field } from "@/components/ui/field";
import { FormField } from "@/components/ui/form-field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Textarea } from "@/components/ui/textarea";
import { idleBooking, type BookingAction } from "./booking-form-state";

type BookingFormProps = {
  action: BookingAction;
  slot: string;
  service: string;
  consentText: string;
  isDirect: boolean;
  /** Where other times are. */
  back: string;
};

/** Who comes, with which car: the last step of a booking. It works without scripts too. */
export function BookingForm({
  action,
  slot,
  service,
  consentText,
  isDirect,
  back,
}: BookingFormProps) {
  const t = useTranslations("appointments");
  const [state, submit] = useActionState(action, idleBooking);
  const [id] = useState(() => crypto.randomUUID());
  const error = (field: "name" | "phone" | "consent") =>
    state.fields.includes(field) ? t(`page.rules.${field}`) : undefined;
  const { typed } = state;
  const when = useFormatter().dateTime(new Date(slot), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  });
  return (
    <form action={submit} noValidate className="grid gap-4">
      <input type="hidden" name="slot" value={slot} />
      <input type="hidden" name="service" value={service} />
      <input type="hidden" name="id" value={id} suppressHydrationWarning />
      <p className="rounded-card border bg-surface p-4">
        <span className="block text-caption text-ink-soft">{t("page.chosen")}</span>
        <span className="block text-title">{when}</span>
        <a href={back} className="inline-flex min-h-11 items-center font-semibold underline">
          {t("page.change")}
        </a>
      </p>
      {state.status !== "idle" && <Notice tone="bad">{t(`page.problems.${state.status}`)}</Notice>}
      <Field
        name="name"
        label={t("page.yourName")}
        autoComplete="name"
        defaultValue={typed.name}
        maxLength={120}
        error={error("name")}
      />
      <Field
        name="phone"
        label={t("phone")}
        hint={t("page.phoneHint")}
        type="tel"
        autoComplete="tel"
        defaultValue={typed.phone}
        maxLength={60}
        error={error("phone")}
      />
      <Field
        name="email"
        label={t("email")}
        type="email"
        autoComplete="email"
        defaultValue={typed.email}
        maxLength={254}
      />
      <Field
        name="plate"
        label={t("plate")}
        defaultValue={typed.plate}
        maxLength={20}
        autoComplete="off"
      />
      <FormField name="message" label={t("message")}>
        {(control) => (
          <Textarea {...control} rows={3} maxLength={2000} defaultValue={typed.message} />
        )}
      </FormField>
      <label className="flex items-start gap-3 text-small">
        <input
          type="checkbox"
          name="consent"
          value="yes"
          defaultChecked={typed.consent === "yes"}
          aria-invalid={error("consent") ? true : undefined}
          className="mt-1 size-5 shrink-0"
        />
        <span className="wrap-anywhere">
          {consentText}
          {error("consent") && <span className="block text-bad-ink">{error("consent")}</span>}
        </span>
      </label>
      <SubmitButton tone="lamp" size="large">
        {isDirect ? t("page.confirm") : t("page.ask")}
      </SubmitButton>
    </form>
  );
}
