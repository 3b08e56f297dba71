"use client";

import { useLocale, useTranslations } from "next-intl";
import { useFormAction } from "@/components/api/use-form-action";
import { ContradictionNotice } from "@/components/contradictions/contradiction-notice";
import { rowAnchor, rowLook } from "@/components/knowledge/source-rows";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { weekdayName } from "@/components/workshops/format-hours";
import { weekdayKeys } from "@/lib/core/weekdays";
import type { OpeningSpan } from "@/lib/calendar/schemas";
import { FactRefusal } from "./fact-refusal";
import { idleHoursForm, type HoursAction } from "./hours-form-state";
import { HoursRuleList } from "./hours-rule-list";
import { HoursRules } from "./hours-rules";
import { writeSpans } from "./read-spans";

type OpeningHoursFormProps = {
  workshop: string;
  spans: readonly OpeningSpan[];
  canEdit: boolean;
  action: HoursAction;
};

/** The regular week, a line a day; an empty line is a closed day. Hours with a rule or a note have rows of their own below. */
export function OpeningHoursForm({ workshop, spans, canEdit, action }: OpeningHoursFormProps) {
  const t = useTranslations("facts");
  const locale = useLocale();
  const { state, isPending, form } = useFormAction(action, {
    idle: idleHoursForm,
    failed: { ...idleHoursForm, status: "failed" },
    isSaved: ({ status }) => status === "saved",
  });
  const plain = spans.filter(isPlain);
  const ruled = spans.filter((span) => !isPlain(span));
  const dayName = (index: number) => weekdayName(index + 1, locale);

  return (
    <Card>
      <form {...form} noValidate aria-label={t("hoursTitle")} className="grid gap-4">
        {!canEdit && <Notice tone="info">{t("readOnly")}</Notice>}
        <div className="grid gap-1">
          <h2 className="text-title">{t("hoursTitle")}</h2>
          {canEdit && <p className="text-small text-ink-soft">{t("hoursText")}</p>}
        </div>
        <div className="grid gap-4 sm:grid-cols-2">
          {weekdayKeys.map((key, index) => (
            <div key={key} id={rowAnchor("hours", String(index + 1))} className={rowLook}>
              <FormField
                name={key}
                label={dayName(index)}
                error={state.days.includes(key) ? t("rules.day") : undefined}
              >
                {(control) => (
                  <Input
                    {...control}
                    readOnly={!canEdit}
                    className={canEdit ? undefined : "border-line bg-sunken"}
                    placeholder={t("closed")}
                    autoComplete="off"
                    defaultValue={writeSpans(plain.filter(({ weekday }) => weekday === index + 1))}
                  />
                )}
              </FormField>
            </div>
          ))}
        </div>
        {canEdit ? (
          <HoursRules
            spans={ruled}
            dayName={dayName}
            refused={state.rules}
            onChange={form.onChange}
          />
        ) : (
          ruled.length > 0 && <HoursRuleList spans={ruled} dayName={dayName} />
        )}
        {/* Beside the button: on a phone the top of the form is out of sight by then. */}
        {state.status === "saved" && <Notice tone="good">{t("hoursSaved")}</Notice>}
        {state.contradictions.length > 0 && (
          <ContradictionNotice
            workshop={workshop}
            edited="opening_hours"
            rows={state.contradictions}
          />
        )}
        <FactRefusal status={state.status} />
        {canEdit && (
          <Button type="submit" aria-disabled={isPending} className="justify-self-start">
            {isPending ? t("saving") : t("save")}
          </Button>
        )}
      </form>
    </Card>
  );
}

function isPlain({ weeks, note }: OpeningSpan): boolean {
  return weeks.length === 0 && note === "";
}
