import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import type { FormAction } from "@/lib/core/form-state";
import type { WorkshopPlan } from "@/lib/workshops/schemas";
import { PlanOffers } from "./plan-offers";
import { PlanState } from "./plan-state";
import { RequestSection } from "./request-section";
import { UsageBars } from "./usage-bars";

type PlanScreenProps = { plan: WorkshopPlan; actions: Record<"ask" | "withdraw", FormAction> };

/** A workshop's plan, how much of it is used, what the others offer, and how to change it. */
export function PlanScreen({ plan, actions }: PlanScreenProps) {
  const t = useTranslations("plan");
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid gap-3">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-ink-soft">{t("current", { plan: t(`names.${plan.plan}`) })}</p>
        <PlanState plan={plan} />
      </div>
      <AccountSection title={t("usageTitle")} text={t("usageText")}>
        <UsageBars usage={plan.usage} />
      </AccountSection>
      <section aria-labelledby="plan-offers" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="plan-offers" className="text-title">
          {t("offersTitle")}
        </h2>
        <PlanOffers plan={plan} />
      </section>
      <AccountSection title={t("changeTitle")} text={t("changeText")}>
        <RequestSection plan={plan} ask={actions.ask} withdraw={actions.withdraw} />
      </AccountSection>
    </div>
  );
}
