"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { ServiceFact } from "@/lib/workshops/context";
import type { FactFormState } from "./fact-form-state";
import { useField } from "./use-field";

type PriceDaysProps = {
  entry: Partial<ServiceFact>;
  state: FactFormState;
  /** A price as it is typed. */
  write: (min: number | null, max: number | null) => { min: string; max: string };
};

const names = ["validFrom", "validUntil", "plannedFrom", "plannedPriceMin", "plannedPriceMax"];

/** The days of a price and the one that follows; folded while nothing is entered. */
export function PriceDays({ entry, state, write }: PriceDaysProps) {
  const t = useTranslations("facts");
  const field = useField(state);
  const planned = write(entry.plannedMinCents ?? null, entry.plannedMaxCents ?? null);
  const isUsed = Boolean(entry.validFrom ?? entry.validUntil ?? entry.plannedFrom);
  const isWrong = state.fields.some((name) => names.includes(name));
  return (
    <details className="group rounded-control border px-4 open:pb-4" open={isUsed || isWrong}>
      <summary className="flex min-h-11 cursor-pointer items-center justify-between gap-2 text-small font-semibold">
        {t("priceDays")}
        <ChevronDown aria-hidden className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <div className="grid gap-4">
        <p className="text-small text-ink-soft">{t("priceDaysText")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormField {...field("validFrom")}>
            {(control) => (
              <Input {...control} type="date" defaultValue={entry.validFrom ?? undefined} />
            )}
          </FormField>
          <FormField {...field("validUntil")}>
            {(control) => (
              <Input {...control} type="date" defaultValue={entry.validUntil ?? undefined} />
            )}
          </FormField>
        </div>
        <div className="grid gap-4 sm:grid-cols-3">
          <FormField {...field("plannedFrom")}>
            {(control) => (
              <Input {...control} type="date" defaultValue={entry.plannedFrom ?? undefined} />
            )}
          </FormField>
          <FormField {...field("plannedPriceMin")}>
            {(control) => <Input {...control} defaultValue={planned.min} />}
          </FormField>
          <FormField {...field("plannedPriceMax")}>
            {(control) => <Input {...control} inputMode="decimal" defaultValue={planned.max} />}
          </FormField>
        </div>
      </div>
    </details>
  );
}
