import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Numbers } from "@/lib/analytics";
import { minutesEach } from "@/lib/analytics/schemas";
import { ChartFigure } from "./chart-figure";
import { BarFigure } from "./lazy-charts";
import { percentOf, useWording } from "./wording";

const outcomes = ["sourced", "clarified", "abstained", "handedOver", "warned", "talked"] as const;

/** What became of each answer of the bot, and how many the team calls wrong. */
export function QualitySection({ numbers, fileName }: { numbers: Numbers; fileName: string }) {
  const t = useTranslations("analytics");
  const { number, share } = useWording();
  const { now, totals } = numbers;
  const shareOf = (value: number) => share(value, now.answers);
  return (
    <ChartFigure
      title={t("quality.title")}
      text={t("quality.text", { wrong: now.wrong, gaps: totals.openGaps })}
      fileName={fileName}
      table={{
        columns: [t("quality.outcome"), t("labels.count"), t("labels.share")],
        rows: [
          ...outcomes.map((key) => [t(`quality.${key}`), now[key], shareOf(now[key])]),
          [t("quality.wrong"), now.wrong, shareOf(now.wrong)],
        ],
      }}
    >
      <BarFigure
        bars={outcomes.map((key) => ({
          label: t(`quality.${key}`),
          value: now[key],
          shown: `${number(now[key])} (${shareOf(now[key])})`,
        }))}
      />
    </ChartFigure>
  );
}

/** What the bot spared the team: a range, with all that went into it. */
export function SavedSection({ numbers: { now, saved } }: { numbers: Numbers }) {
  const t = useTranslations("analytics");
  const { number } = useWording();
  const hours = (minutes: number) => number(Math.round(minutes / 6) / 10);
  return (
    <Card>
      <section aria-labelledby="saved" className="grid gap-2">
        <h2 id="saved" className="text-lead">
          {t("saved.title")}
        </h2>
        <p className="text-title font-bold tabular-nums">
          {t("saved.range", { least: hours(saved.least), most: hours(saved.most) })}
        </p>
        <p className="text-small text-ink-soft">{t("saved.text")}</p>
        <ul className="grid gap-1 text-small text-ink-soft">
          <li>
            {t("saved.answers", {
              n: number(Math.max(now.sourced - now.wrong, 0)),
              ...minutesEach.sourced,
            })}
          </li>
          <li>{t("saved.leads", { n: number(now.steps.lead), ...minutesEach.lead })}</li>
          <li>
            {t("saved.appointments", {
              n: number(now.steps.appointment),
              ...minutesEach.appointment,
            })}
          </li>
        </ul>
      </section>
    </Card>
  );
}

/** What language models cost, against what they may; the owner's business alone. */
export function CostSection({
  numbers,
}: {
  numbers: Numbers & { budgetMicroEuros: number | null };
}) {
  const t = useTranslations("analytics");
  const { euros, number } = useWording();
  const { monthCostMicroEuros: month, budgetMicroEuros: budget, now } = numbers;
  if (month === null) return null;
  const share = budget === null ? null : percentOf(month, budget);
  return (
    <Card>
      <section aria-labelledby="cost" className="grid content-start gap-2">
        <h2 id="cost" className="text-lead">
          {t("cost.title")}
        </h2>
        <p className="text-title font-bold tabular-nums">{euros(now.costMicroEuros)}</p>
        <p className="text-small text-ink-soft">
          {t("cost.calls", { n: now.modelCalls, shown: number(now.modelCalls) })}
        </p>
        {budget === null || share === null ? (
          <p className="text-small text-ink-soft">{t("cost.noModel")}</p>
        ) : (
          <>
            <p className="text-small">
              {t("cost.month", { cost: euros(month), budget: euros(budget), share })}
            </p>
            <progress
              aria-label={t("cost.title")}
              value={Math.min(month, budget)}
              max={budget}
              className="h-2 w-full accent-lamp"
            />
          </>
        )}
      </section>
    </Card>
  );
}
