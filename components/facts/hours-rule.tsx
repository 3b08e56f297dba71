"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { focusFirstField } from "@/components/ui/opener-focus";
import { Select } from "@/components/ui/select";
import type { OpeningSpan } from "@/lib/calendar/schemas";
import { weekdayKeys } from "@/lib/core/weekdays";
import type { RuleField } from "./hours-form-state";
import { ruleName } from "./read-hours-form";
import { WeekChoice } from "./week-choice";

type HoursRuleProps = {
  id: string;
  /** Its place in the list, for who does not see it. */
  number: number;
  span: Partial<OpeningSpan>;
  /** Whether it was added just now. */
  hasFocus: boolean;
  dayName: (index: number) => string;
  refused: readonly RuleField[];
  onRemove: () => void;
};

/** One row of hours with a rule: a day, its times, the weeks of the month, and what they are for. */
export function HoursRule({ id, number, span, dayName, refused, ...row }: HoursRuleProps) {
  const t = useTranslations("facts");
  const field = (name: RuleField) => ({
    name: ruleName(id, name),
    label: t(`ruleFields.${name}`),
    error: refused.includes(name) ? t(`ruleRules.${name}`) : undefined,
  });
  return (
    <fieldset
      ref={row.hasFocus ? focusFirstField : undefined}
      className="grid gap-4 rounded-control border border-line p-4"
    >
      <legend className="px-1 text-small font-semibold text-ink-soft">
        {t("ruleNumber", { number })}
      </legend>
      <input type="hidden" name="rules" value={id} />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-[2fr_1fr_1fr]">
        <div className="max-sm:col-span-2">
          <FormField name={ruleName(id, "day")} label={t("ruleFields.day")}>
            {(control) => (
              <Select {...control} defaultValue={weekdayKeys[(span.weekday ?? 6) - 1]}>
                {weekdayKeys.map((key, index) => (
                  <option key={key} value={key}>
                    {dayName(index)}
                  </option>
                ))}
              </Select>
            )}
          </FormField>
        </div>
        <FormField {...field("opens")}>
          {(control) => (
            <Input {...control} autoComplete="off" placeholder="09:00" defaultValue={span.opens} />
          )}
        </FormField>
        <FormField {...field("closes")}>
          {(control) => (
            <Input {...control} autoComplete="off" placeholder="12:00" defaultValue={span.closes} />
          )}
        </FormField>
      </div>
      <WeekChoice {...field("weeks")} chosen={span.weeks ?? []} />
      <FormField {...field("note")} hint={t("ruleNoteHint")}>
        {(control) => (
          <Input {...control} autoComplete="off" maxLength={100} defaultValue={span.note} />
        )}
      </FormField>
      <Button tone="quiet" onClick={row.onRemove} className="justify-self-start">
        <Trash2 aria-hidden />
        {t("ruleRemove", { number })}
      </Button>
    </fieldset>
  );
}
