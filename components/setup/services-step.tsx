"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useSentForm } from "@/components/forms/use-sent-form";
import type { FormAction } from "@/lib/core/form-state";
import type { UsualJob } from "@/lib/workshops";
import { CatalogueForm } from "./catalogue-form";
import { ProposalsForm } from "./proposals-form";
import { failedFound, idleFound, type FindAction, type FoundState } from "./setup-state";
import { StepTitle } from "./step-title";
import { TableForm } from "./table-form";

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
  const table = useSentForm<FoundState>(find, { idle: idleFound, failed: failedFound });
  const { found } = table.state;
  return (
    <div className="grid grid-cols-1 gap-5">
      <StepTitle title={t("servicesTitle")} text={t("servicesText")} />
      <p className="text-small text-ink-soft">
        {t("servicesThere", { count: have.length })}{" "}
        <Link href={`/w/${slug}/knowledge/services`} className="underline underline-offset-4">
          {t("toServices")}
        </Link>
      </p>
      <TableForm {...table} />
      {found && (
        <ProposalsForm
          key={JSON.stringify(found)}
          found={found}
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
