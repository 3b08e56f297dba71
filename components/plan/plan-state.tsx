import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { WorkshopPlan } from "@/lib/workshops/schemas";

const tones = {
  active: "good",
  trial: "info",
  over_limit: "warn",
  suspended: "bad",
  deleting: "bad",
} as const;

/** In which state of its life a workshop is, and until when. */
export function PlanState({ plan }: { plan: WorkshopPlan }) {
  const t = useTranslations("plan");
  const format = useFormatter();
  const { state, trialEndsAt, deletionDueAt, quotasOf } = plan;
  const until = state === "trial" ? trialEndsAt : deletionDueAt;
  const date = until === null ? "" : format.dateTime(new Date(until), { dateStyle: "long" });
  return (
    <>
      <Notice tone={tones[state]}>{t(`states.${state}`, { date })}</Notice>
      {state !== "trial" && quotasOf !== plan.plan && (
        <Notice tone="info">{t("quotasOf", { plan: t(`names.${quotasOf}`) })}</Notice>
      )}
    </>
  );
}
