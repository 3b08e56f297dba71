"use client";

import { useLocale, useTranslations } from "next-intl";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { weekdayName } from "@/components/workshops/format-hours";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import { weekdayKeys } from "@/lib/core/weekdays";
import type { Proposals } from "@/lib/workshops";
import { ChoiceGroup, ChoiceRow } from "./choice-group";
import { usePriceText } from "./use-price-text";

type ProposalsFormProps = { found: Proposals; action: FormAction; currency: string };

/** What was found, each with a box to take it away; what is ticked when it is sent is taken over, and nothing else. */
export function ProposalsForm({ found, action, currency }: ProposalsFormProps) {
  const t = useTranslations("setup");
  const fields = useTranslations("forms.fields");
  const priceText = usePriceText(currency);
  const { state, isPending, form } = useSentForm<FormState>(action, {
    idle: idleForm,
    failed: failedForm,
  });
  const { profile, openingHours, services, faqs } = found;
  const isEmpty = profile.length + services.length + faqs.length === 0 && openingHours === null;
  if (isEmpty) return <Notice tone="info">{t("nothing")}</Notice>;
  if (state.status === "saved") return <Notice tone="good">{t("accepted")}</Notice>;
  return (
    <Card>
      <form {...form} className="grid gap-6">
        <StepText />
        <FormNotice state={state} />
        {profile.length > 0 && (
          <ChoiceGroup title={t("proposals.profile")}>
            {profile.map(({ field, value }) => (
              <ChoiceRow
                key={field}
                name="profile"
                value={JSON.stringify({ [field]: value })}
                label={value}
                detail={fields(field)}
              />
            ))}
          </ChoiceGroup>
        )}
        {openingHours && (
          <ChoiceGroup title={t("proposals.openingHours")}>
            <WeekRow week={openingHours} />
          </ChoiceGroup>
        )}
        {services.length > 0 && (
          <ChoiceGroup title={t("proposals.services")}>
            {services.map((service) => (
              <ChoiceRow
                key={service.name}
                name="services"
                value={JSON.stringify(service)}
                label={service.name}
                detail={priceText(service)}
              />
            ))}
          </ChoiceGroup>
        )}
        {faqs.length > 0 && (
          <ChoiceGroup title={t("proposals.faqs")}>
            {faqs.map((faq) => (
              <ChoiceRow
                key={faq.question}
                name="faqs"
                value={JSON.stringify(faq)}
                label={faq.question}
                below={faq.answer}
              />
            ))}
          </ChoiceGroup>
        )}
        <Button type="submit" aria-disabled={isPending} className="justify-self-start">
          {t("accept")}
        </Button>
      </form>
    </Card>
  );
}

function StepText() {
  const t = useTranslations("setup");
  return (
    <div className="grid gap-1">
      <h3 className="text-title">{t("foundTitle")}</h3>
      <p className="text-small text-ink-soft">{t("foundText")}</p>
    </div>
  );
}

function WeekRow({ week }: { week: NonNullable<Proposals["openingHours"]> }) {
  const t = useTranslations("setup");
  const locale = useLocale();
  const days = weekdayKeys.map((key, index) => {
    const name = weekdayName(index + 1, locale, "short");
    const spans = (week[key] ?? []).map(([opens, closes]) => `${opens}–${closes}`).join(", ");
    return `${name} ${spans || t("closed")}`;
  });
  return (
    <ChoiceRow
      name="openingHours"
      value={JSON.stringify(week)}
      label={t("steps.hours")}
      below={days.join(" · ")}
    />
  );
}
