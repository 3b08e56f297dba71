"use client";

import { useLocale, useTranslations } from "next-intl";
import { writeAmount } from "@/components/knowledge/read-amount";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { ServiceFact } from "@/lib/workshops/context";
import type { FactFormState } from "./fact-form-state";
import { PriceDays } from "./price-days";
import { useField } from "./use-field";

type ServiceFieldsProps = { entry: Partial<ServiceFact>; state: FactFormState };

export function ServiceFields({ entry, state }: ServiceFieldsProps) {
  const t = useTranslations("facts");
  const field = useField(state);
  const mark = useLocale() === "de" ? "," : ".";
  const write = (min: number | null, max: number | null) => {
    const least = min === null ? "" : writeAmount(min, mark);
    return {
      min: min !== null && max === null ? t("openPrice", { price: least }) : least,
      max: max === null ? "" : writeAmount(max, mark),
    };
  };
  const price = write(entry.priceMinCents ?? null, entry.priceMaxCents ?? null);
  return (
    <>
      <FormField {...field("name")}>
        {(control) => <Input {...control} defaultValue={entry.name} maxLength={120} />}
      </FormField>
      {/* One grid for label, hint, field and error of all three: a long hint moves every field, not its own alone. */}
      <div className="grid gap-4 sm:grid-cols-3 sm:grid-rows-[repeat(4,auto)] sm:gap-y-0 sm:*:row-span-4 sm:*:grid-rows-subgrid">
        <FormField {...field("priceMin")} hint={t("hints.priceMin")}>
          {(control) => <Input {...control} defaultValue={price.min} />}
        </FormField>
        <FormField {...field("priceMax")} hint={t("hints.priceMax")}>
          {(control) => <Input {...control} inputMode="decimal" defaultValue={price.max} />}
        </FormField>
        <FormField {...field("durationMinutes")} hint={t("hints.durationMinutes")}>
          {(control) => (
            <Input {...control} defaultValue={entry.durationMinutes || ""} maxLength={40} />
          )}
        </FormField>
      </div>
      <PriceDays entry={entry} state={state} write={write} />
      <FormField {...field("category")}>
        {(control) => <Input {...control} defaultValue={entry.category} maxLength={80} />}
      </FormField>
      <FormField {...field("description")} hint={t("hints.description")}>
        {(control) => <Textarea {...control} defaultValue={entry.description} rows={2} />}
      </FormField>
      <FormField {...field("synonyms")} hint={t("hints.synonyms")}>
        {(control) => <Textarea {...control} defaultValue={entry.synonyms?.join("\n")} rows={2} />}
      </FormField>
    </>
  );
}
