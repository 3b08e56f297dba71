"use client";

import { useFormatter, useTranslations } from "next-intl";
import { SentForm } from "@/components/forms/sent-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/core/form-state";
import type { AlertRule } from "@/lib/operations/schemas";
import { AdminField } from "./admin-field";

type AlertRuleFormProps = { rule: AlertRule; action: FormAction };

/** One rule with what is measured now, its figure to change, and its switch. */
export function AlertRuleForm({ rule, action }: AlertRuleFormProps) {
  const t = useTranslations("admin.alerts");
  const names = useTranslations("admin.alertRules");
  const format = useFormatter();
  const { key, value, threshold, isActive, isOpen, direction, forSeconds } = rule;
  const measured =
    value === null ? t("noValue") : format.number(value, { maximumFractionDigits: 2 });
  return (
    <li>
      <Card className="grid gap-3 p-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="font-semibold">{names(key)}</h3>
          {isOpen && <Badge tone="bad">{t("open")}</Badge>}
        </div>
        <p className="text-small text-ink-soft">
          {t(direction, { threshold, minutes: Math.round(forSeconds / 60) })}{" "}
          {t("now", { value: measured })}
        </p>
        <SentForm
          action={action}
          submitLabel={t("save")}
          savedText={t("saved")}
          tone="outline"
          className="grid gap-3"
        >
          {(state) => (
            <>
              <AdminField
                state={state}
                name="threshold"
                inputMode="decimal"
                value={String(threshold)}
              />
              <label className="flex min-h-11 items-center gap-2.5 text-small">
                <input
                  type="checkbox"
                  name="isActive"
                  defaultChecked={isActive}
                  className="size-4.5"
                />
                {t("active")}
              </label>
            </>
          )}
        </SentForm>
      </Card>
    </li>
  );
}
