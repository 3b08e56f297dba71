"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { ClosureEntry } from "@/lib/workshops/schemas";
import type { FactFormState } from "./fact-form-state";
import { useField } from "./use-field";

type ClosureFieldsProps = { entry: Partial<ClosureEntry>; state: FactFormState };

export function ClosureFields({ entry, state }: ClosureFieldsProps) {
  const t = useTranslations("facts");
  const field = useField(state);
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormField {...field("from")}>
          {(control) => <Input {...control} type="date" defaultValue={entry.from} />}
        </FormField>
        <FormField {...field("to")}>
          {(control) => <Input {...control} type="date" defaultValue={entry.to} />}
        </FormField>
      </div>
      <FormField {...field("reason")} hint={t("hints.reason")}>
        {(control) => <Input {...control} defaultValue={entry.reason} maxLength={200} />}
      </FormField>
    </>
  );
}
