"use client";

import { useFormatter, useTranslations } from "next-intl";
import { ChoiceField, LongField } from "@/components/forms/form-fields";
import { SentForm } from "@/components/forms/sent-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/core/form-state";
import type { PlanRequest, WorkshopPlan } from "@/lib/workshops/schemas";

type RequestSectionProps = {
  plan: Pick<WorkshopPlan, "plan" | "plans" | "request">;
  /** Asks for another plan. */
  ask: FormAction;
  /** Takes back what is not decided yet. */
  withdraw: FormAction;
};

/** Asks the operator for another plan, or shows what became of it. */
export function RequestSection({ plan, ask, withdraw }: RequestSectionProps) {
  const t = useTranslations("plan");
  const { request } = plan;
  if (request?.state === "open") {
    return (
      <>
        <RequestNotice request={request} />
        <SentForm action={withdraw} submitLabel={t("withdraw")} tone="outline">
          {() => null}
        </SentForm>
      </>
    );
  }
  const others = plan.plans.filter(({ key }) => key !== plan.plan);
  return (
    <>
      {request && <RequestNotice request={request} />}
      <SentForm action={ask} submitLabel={t("ask")}>
        {(state) => (
          <>
            <ChoiceField
              state={state}
              name="plan"
              value={others.at(-1)?.key}
              choices={others.map(({ key }) => ({ value: key, label: t(`names.${key}`) }))}
            />
            <LongField state={state} name="note" hint="note" />
          </>
        )}
      </SentForm>
    </>
  );
}

const tones = { open: "info", approved: "good", declined: "warn" } as const;

function RequestNotice({ request }: { request: PlanRequest }) {
  const t = useTranslations("plan");
  const format = useFormatter();
  const { state, plan, answer, decidedAt, requestedAt } = request;
  const date = format.dateTime(new Date(decidedAt ?? requestedAt), { dateStyle: "long" });
  return (
    <Notice tone={tones[state]}>
      {t(`request.${state}`, { plan: t(`names.${plan}`), date })}
      {answer && <span className="block">{t("answer", { answer })}</span>}
    </Notice>
  );
}
