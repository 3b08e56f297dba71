"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/form-fields";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/core/form-state";
import { ProposalsForm } from "./proposals-form";
import { failedFound, idleFound, type FindAction, type FoundState } from "./setup-state";
import { StepTitle } from "./step-title";

type WebsiteStepProps = {
  website: string | null;
  find: FindAction;
  accept: FormAction;
  currency: string;
};

/** Reads the workshop's own site and offers what it says. */
export function WebsiteStep({ website, find, accept, currency }: WebsiteStepProps) {
  const t = useTranslations("setup");
  const { state, isPending, form } = useSentForm<FoundState>(find, {
    idle: idleFound,
    failed: failedFound,
  });
  return (
    <div className="grid gap-5">
      <StepTitle title={t("websiteTitle")} text={t("websiteText")} />
      <Card>
        <form {...form} className="grid gap-5">
          <FormNotice state={state} />
          <TextField state={state} name="url" value={website} inputMode="url" required />
          <Button type="submit" aria-disabled={isPending} className="justify-self-start">
            {t("websiteSubmit")}
          </Button>
        </form>
      </Card>
      {state.found && (
        <>
          <p className="text-small text-ink-soft">{t("foundPages", { count: state.pageCount })}</p>
          <ProposalsForm
            key={JSON.stringify(state.found)}
            found={state.found}
            action={accept}
            currency={currency}
          />
        </>
      )}
    </div>
  );
}
