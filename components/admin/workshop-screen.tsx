import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import type { FormAction } from "@/lib/core/form-state";
import type { AdminWorkshop } from "@/lib/operations/schemas";
import type { WorkshopPlan } from "@/lib/workshops/schemas";
import { AdminPage } from "./admin-page";
import { bytes, euros, moment } from "./figures";
import { FigureList } from "./figure-list";
import { PlanSection } from "./plan-section";
import { OverridesForm, SuspensionForm, ViewForm } from "./workshop-forms";

type WorkshopScreenProps = {
  workshop: AdminWorkshop;
  plan: WorkshopPlan;
  actions: Record<"suspend" | "override" | "view" | "setPlan" | "decide", FormAction>;
};

/** One workshop with what its operator can do about it. */
export function WorkshopScreen({ workshop, plan, actions }: WorkshopScreenProps) {
  const t = useTranslations("admin.workshop");
  return (
    <AdminPage title={workshop.name} text={workshop.slug}>
      <FigureList figures={useFigures(workshop)} />
      <p>
        <Link
          href={`/admin/audit?workshop=${workshop.slug}`}
          className="inline-flex min-h-11 items-center text-small font-semibold underline underline-offset-3"
        >
          {t("toAudit")}
        </Link>
      </p>
      <PlanSection plan={plan} setPlan={actions.setPlan} decide={actions.decide} />
      <AccountSection title={t("suspensionTitle")} text={t("suspensionText")}>
        <SuspensionForm workshop={workshop} action={actions.suspend} />
      </AccountSection>
      <AccountSection title={t("overridesTitle")} text={t("overridesText")}>
        <OverridesForm workshop={workshop} action={actions.override} />
      </AccountSection>
      <AccountSection title={t("viewTitle")} text={t("viewText")}>
        <ViewForm action={actions.view} />
      </AccountSection>
    </AdminPage>
  );
}

function useFigures(workshop: AdminWorkshop) {
  const t = useTranslations("admin.workshops");
  const plans = useTranslations("admin.plans");
  const format = useFormatter();
  const { plan, lastActivityAt, lastSignInAt } = workshop;
  const time = (at: string | null) => (at === null ? t("never") : moment(format, at));
  return [
    { label: t("plan"), value: plans(plan === "pro" || plan === "business" ? plan : "free") },
    { label: t("users"), value: format.number(workshop.users) },
    { label: t("conversations"), value: format.number(workshop.conversations) },
    { label: t("leads"), value: format.number(workshop.leads) },
    { label: t("appointments"), value: format.number(workshop.appointments) },
    { label: t("doneAppointments"), value: format.number(workshop.doneAppointments) },
    { label: t("aiCost"), value: euros(format, workshop.aiCostMicroEuros) },
    { label: t("storage"), value: bytes(format, workshop.storageBytes) },
    { label: t("lastActivity"), value: time(lastActivityAt) },
    { label: t("lastSignIn"), value: time(lastSignInAt) },
  ];
}
