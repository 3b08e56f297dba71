"use client";

import { useFormatter, useTranslations } from "next-intl";
import { SentForm } from "@/components/forms/sent-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/core/form-state";
import { switchKeys, type AlertRule } from "@/lib/operations/schemas";
import { AdminField } from "./admin-field";

type AlertRuleFormProps = { rule: AlertRule; action: FormAction };

/** One rule with what is measured now, its figure to change, and its switch. */
export function AlertRuleForm({ rule, action }: AlertRuleFormProps) {
  const t = useTranslations("admin.alerts");
  const names = useTranslations("admin.alertRules");
  const switches = useTranslations("admin.switches.names");
  const format = useFormatter();
  const { key, value, threshold, isActive, isOpen, direction, forSeconds, throws } = rule;
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
              <Tick name="isActive" isOn={isActive} label={t("active")} />
              <fieldset className="grid">
                <legend className="text-small font-semibold">{t("throws")}</legend>
                {switchKeys.map((name) => (
                  <Tick
                    key={name}
                    name={name}
                    isOn={throws.includes(name)}
                    label={switches(name)}
                  />
                ))}
              </fieldset>
            </>
          )}
        </SentForm>
      </Card>
    </li>
  );
}

function Tick({ name, isOn, label }: { name: string; isOn: boolean; label: string }) {
  return (
    <label className="flex min-h-11 items-center gap-2.5 text-small">
      <input type="checkbox" name={name} defaultChecked={isOn} className="size-4.5" />
      {label}
    </label>
  );
}
