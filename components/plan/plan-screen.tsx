import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import type { FormAction } from "@/lib/core/form-state";
import type { WorkshopPlan } from "@/lib/workshops/schemas";
import { Button } from "@/components/ui/button";
import { DeletionSection } from "./deletion-section";
import { PlanOffers } from "./plan-offers";
import { PlanState } from "./plan-state";
import { RequestSection } from "./request-section";
import { UsageBars } from "./usage-bars";

type PlanScreenProps = {
  workshop: { slug: string; name: string };
  plan: WorkshopPlan;
  actions: Record<"ask" | "withdraw" | "remove" | "keep", FormAction>;
};

/** A workshop's plan, how much of it is used, what the others offer, and how to change it. */
export function PlanScreen({ workshop, plan, actions }: PlanScreenProps) {
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
      <AccountSection title={t("exportTitle")} text={t("exportText")}>
        <Button asChild tone="outline" className="justify-self-start">
          <a href={`/api/workshops/${workshop.slug}/export`} download>
            {t("exportSubmit")}
          </a>
        </Button>
      </AccountSection>
      <AccountSection title={t("deleteTitle")} text={t("deleteText")}>
        <DeletionSection
          name={workshop.name}
          dueAt={plan.deletionDueAt}
          remove={actions.remove}
          keep={actions.keep}
        />
      </AccountSection>
    </div>
  );
}
