"use client";

import { useTranslations } from "next-intl";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";

type PassFormProps = { action: FormAction; isDone: boolean; isLast: boolean };

/** The way on to the next step, done or not. */
export function PassForm({ action, isDone, isLast }: PassFormProps) {
  const t = useTranslations("setup");
  const { state, isPending, form } = useSentForm<FormState>(action, {
    idle: idleForm,
    failed: failedForm,
  });
  return (
    <form {...form} className="grid gap-3 border-t border-line pt-5">
      <FormNotice state={state} />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          name="intent"
          value={isDone ? "done" : "skipped"}
          tone={isDone ? "primary" : "outline"}
          aria-disabled={isPending}
        >
          {isLast ? t("toInbox") : isDone ? t("next") : t("skip")}
        </Button>
      </div>
    </form>
  );
}
