"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { LongField } from "@/components/forms/form-fields";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/core/form-state";
import type { UsualJob } from "@/lib/workshops";
import { CatalogueForm } from "./catalogue-form";
import { ProposalsForm } from "./proposals-form";
import { failedFound, idleFound, type FindAction, type FoundState } from "./setup-state";
import { StepTitle } from "./step-title";

type ServicesStepProps = {
  slug: string;
  jobs: readonly UsualJob[];
  catalogueLocale: string;
  /** Names of the services that are there. */
  have: readonly string[];
  currency: string;
  find: FindAction;
  accept: FormAction;
};

/** What the workshop does: from the usual jobs, or from its own list. */
export function ServicesStep({
  slug,
  jobs,
  catalogueLocale,
  have,
  currency,
  find,
  accept,
}: ServicesStepProps) {
  const t = useTranslations("setup");
  const { state, isPending, form } = useSentForm<FoundState>(find, {
    idle: idleFound,
    failed: failedFound,
  });
  return (
    <div className="grid gap-5">
      <StepTitle title={t("servicesTitle")} text={t("servicesText")} />
      <p className="text-small text-ink-soft">
        {t("servicesThere", { count: have.length })}{" "}
        <Link href={`/w/${slug}/knowledge/services`} className="underline underline-offset-4">
          {t("toServices")}
        </Link>
      </p>
      <Card>
        <form {...form} className="grid gap-5">
          <h3 className="text-title">{t("tableTitle")}</h3>
          <FormNotice state={state} />
          <LongField state={state} name="table" hint="table" rows={4} />
          <Button
            type="submit"
            tone="outline"
            aria-disabled={isPending}
            className="justify-self-start"
          >
            {t("tableSubmit")}
          </Button>
        </form>
      </Card>
      {state.found && (
        <ProposalsForm
          key={JSON.stringify(state.found)}
          found={state.found}
          action={accept}
          currency={currency}
        />
      )}
      <CatalogueForm
        jobs={jobs}
        locale={catalogueLocale}
        have={have}
        currency={currency}
        action={accept}
      />
    </div>
  );
}
