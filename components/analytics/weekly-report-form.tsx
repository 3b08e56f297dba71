"use client";

import { useTranslations } from "next-intl";
import { SentForm } from "@/components/forms/sent-form";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/core/form-state";

/** Orders the Monday mail for this owner, or no longer. */
export function WeeklyReportForm({ isWanted, action }: { isWanted: boolean; action: FormAction }) {
  const t = useTranslations("analytics.weekly");
  return (
    <Card className="print:hidden">
      <section aria-labelledby="weekly" className="grid gap-3">
        <h2 id="weekly" className="text-lead">
          {t("title")}
        </h2>
        <SentForm
          action={action}
          submitLabel={isWanted ? t("cancel") : t("order")}
          tone="outline"
          className="grid gap-3"
        >
          {() => <p className="text-small text-ink-soft">{isWanted ? t("comes") : t("none")}</p>}
        </SentForm>
      </section>
    </Card>
  );
}
