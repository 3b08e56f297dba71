import { useTranslations } from "next-intl";
import type { Figures } from "@/lib/analytics";
import { ChartFigure } from "./chart-figure";
import { BarFigure } from "./lazy-charts";
import { useWording } from "./wording";

/** How far conversations came. Who falls silent after an answer has reached nothing further. */
export function FunnelSection({ now, fileName }: { now: Figures; fileName: string }) {
  const t = useTranslations("analytics");
  const { number, share } = useWording();
  const steps = [
    ["asked", now.conversations],
    ["answered", now.steps.answered],
    ["lead", now.steps.lead],
    ["appointment", now.steps.appointment],
    ["kept", now.steps.kept],
  ] as const;
  const shareOf = (value: number) => share(value, now.conversations);
  return (
    <ChartFigure
      title={t("funnel.title")}
      text={t("funnel.text")}
      fileName={fileName}
      table={{
        columns: [t("funnel.step"), t("funnel.conversations"), t("funnel.share")],
        rows: steps.map(([step, value]) => [t(`funnel.${step}`), value, shareOf(value)]),
      }}
    >
      <BarFigure
        bars={steps.map(([step, value]) => ({
          label: t(`funnel.${step}`),
          value,
          shown: `${number(value)} (${shareOf(value)})`,
        }))}
      />
    </ChartFigure>
  );
}
