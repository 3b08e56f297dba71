"use client";

import { useTranslations } from "next-intl";
import { SentForm } from "@/components/forms/sent-form";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/core/form-state";
import type { AdminWorkshop } from "@/lib/operations/schemas";
import { limitsPlan } from "@/lib/operations/schemas";
import { AdminChoice, AdminField } from "./admin-field";

type WorkshopFormProps = { workshop: AdminWorkshop; action: FormAction };

/** Switches a workshop's chat off with a reason, or on again. */
export function SuspensionForm({ workshop, action }: WorkshopFormProps) {
  const t = useTranslations("admin.workshop");
  const { suspension } = workshop;
  return (
    <SentForm
      action={action}
      submitLabel={suspension ? t("resume") : t("suspend")}
      tone={suspension ? "primary" : "danger"}
      savedText={t("saved")}
    >
      {(state) =>
        suspension ? (
          <Notice tone="warn">{t("suspendedBecause", { reason: suspension.reason })}</Notice>
        ) : (
          <AdminField state={state} name="reason" />
        )
      }
    </SentForm>
  );
}

/** What counts for a workshop instead of its plan. */
export function OverridesForm({ workshop, action }: WorkshopFormProps) {
  const t = useTranslations("admin.workshop");
  const plans = useTranslations("admin.plans");
  const { limitsPlan: chosen, aiBudgetMicroEuros: budget } = workshop;
  const ofPlan = { value: "", label: t("asPlanned") };
  return (
    <SentForm action={action} submitLabel={t("save")} savedText={t("saved")}>
      {(state) => (
        <div className="grid gap-5 sm:grid-cols-2">
          <AdminChoice
            state={state}
            name="limitsPlan"
            value={chosen ?? ""}
            choices={[
              ofPlan,
              ...limitsPlan.options.map((value) => ({ value, label: plans(value) })),
            ]}
          />
          <AdminField
            state={state}
            name="aiBudget"
            inputMode="decimal"
            value={budget === null ? "" : String(budget / 1_000_000)}
          />
        </div>
      )}
    </SentForm>
  );
}

/** Opens the workshop's dashboard, read-only and for half an hour, for a reason that its owner reads. */
export function ViewForm({ action }: Pick<WorkshopFormProps, "action">) {
  const t = useTranslations("admin.workshop");
  return (
    <SentForm action={action} submitLabel={t("view")} tone="outline">
      {(state) => <AdminField state={state} name="reason" />}
    </SentForm>
  );
}
