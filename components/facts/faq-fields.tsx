"use client";

import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { FaqEntry } from "@/lib/workshops/schemas";
import type { FactFormState } from "./fact-form-state";
import { useField } from "./use-field";

export function FaqFields({ entry, state }: { entry: Partial<FaqEntry>; state: FactFormState }) {
  const field = useField(state);
  return (
    <>
      <FormField {...field("question")}>
        {(control) => <Input {...control} defaultValue={entry.question} maxLength={300} />}
      </FormField>
      <FormField {...field("answer")}>
        {(control) => <Textarea {...control} defaultValue={entry.answer} rows={4} />}
      </FormField>
    </>
  );
}
