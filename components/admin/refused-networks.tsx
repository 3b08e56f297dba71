"use client";

import { useFormatter, useTranslations } from "next-intl";
import { SentForm } from "@/components/forms/sent-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/core/form-state";
import type { RefusedFigure } from "@/lib/operations";
import { AdminField } from "./admin-field";
import { Section } from "./section";

export type RefusedNetwork = {
  network: string;
  figures: readonly RefusedFigure[];
  isBlocked: boolean;
  block: FormAction;
};

/** Which networks met the most refusals, by policy, each with the form that blocks it. */
export function RefusedNetworks({ rows }: { rows: readonly RefusedNetwork[] }) {
  const t = useTranslations("admin.security");
  return (
    <Section title={t("networks")}>
      <p className="text-small text-ink-soft">
        {t(rows.length === 0 ? "nobodyRefused" : "networksText")}
      </p>
      <ul className="grid gap-3 lg:grid-cols-2">
        {rows.map((row) => (
          <NetworkCard key={row.network} row={row} />
        ))}
      </ul>
    </Section>
  );
}

function NetworkCard({ row: { network, figures, isBlocked, block } }: { row: RefusedNetwork }) {
  const t = useTranslations("admin.security");
  const format = useFormatter();
  return (
    <li>
      <Card className="grid gap-3 p-4">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h3 className="font-semibold break-all">{network}</h3>
          {isBlocked && <Badge tone="bad">{t("isBlocked")}</Badge>}
        </div>
        <p className="text-small text-ink-soft">
          {figures.map(({ policy, count }) => `${policy}: ${format.number(count)}`).join(" · ")}
        </p>
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-small font-semibold">
            {t(isBlocked ? "blockAnew" : "block")}
          </summary>
          <SentForm
            action={block}
            submitLabel={t("block")}
            savedText={t("saved")}
            tone="danger"
            className="grid gap-3"
          >
            {(state) => (
              <>
                <AdminField state={state} name="reason" />
                <AdminField state={state} name="hours" inputMode="numeric" value="24" />
              </>
            )}
          </SentForm>
        </details>
      </Card>
    </li>
  );
}
