"use client";

import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { FormNotice, SentForm } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { PlanState } from "@/components/plan/plan-state";
import { UsageBars } from "@/components/plan/usage-bars";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import { planKey, type PlanRequest, type WorkshopPlan } from "@/lib/workshops/schemas";
import { AdminChoice, AdminField } from "./admin-field";

type PlanSectionProps = { plan: WorkshopPlan; setPlan: FormAction; decide: FormAction };

/** A workshop's plan with its usage, what the owner has asked for, and the choice of another one. */
export function PlanSection({ plan, setPlan, decide }: PlanSectionProps) {
  const t = useTranslations("admin.workshop");
  const plans = useTranslations("admin.plans");
  const { request } = plan;
  return (
    <AccountSection title={t("planTitle")} text={t("planText")}>
      <PlanState plan={plan} />
      <UsageBars usage={plan.usage} />
      {request?.state === "open" && <Decision request={request} action={decide} />}
      <SentForm action={setPlan} submitLabel={t("save")} savedText={t("saved")}>
        {(state) => (
          <AdminChoice
            key={plan.plan}
            state={state}
            name="plan"
            value={plan.plan}
            choices={planKey.options.map((value) => ({ value, label: plans(value) }))}
          />
        )}
      </SentForm>
    </AccountSection>
  );
}

function Decision({ request, action }: { request: PlanRequest; action: FormAction }) {
  const t = useTranslations("admin.workshop");
  const plans = useTranslations("admin.plans");
  const { state, isPending, form } = useSentForm<FormState>(action, {
    idle: idleForm,
    failed: failedForm,
  });
  return (
    <form {...form} className="grid gap-4 rounded-card border p-4">
      <FormNotice state={state} />
      <Notice tone="info">
        {t("wanted", { plan: plans(request.plan) })}
        {request.note && <span className="block">{t("wantedNote", { note: request.note })}</span>}
      </Notice>
      <input type="hidden" name="requestId" value={request.id} />
      <AdminField state={state} name="answer" />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="decision" value="approve" aria-disabled={isPending}>
          {t("approve")}
        </Button>
        <Button
          type="submit"
          name="decision"
          value="decline"
          tone="danger"
          aria-disabled={isPending}
        >
          {t("decline")}
        </Button>
      </div>
    </form>
  );
}
