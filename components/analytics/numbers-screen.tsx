import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ReactNode } from "react";
import type { Numbers } from "@/lib/analytics";
import type { RangeName } from "@/lib/analytics/schemas";
import { BranchTable } from "./branch-table";
import { CourseSection } from "./course-section";
import { FunnelSection } from "./funnel-section";
import { HeatMapSection } from "./heat-map-section";
import { LabelSections } from "./label-sections";
import { CostSection, QualitySection, SavedSection } from "./plain-sections";
import { RangeChooser } from "./range-chooser";
import { PeriodStats, TotalStats } from "./stats";
import { useWording } from "./wording";

type NumbersScreenProps = {
  workshop: string;
  name: string;
  numbers: Numbers & { budgetMicroEuros: number | null };
  /** Null for days of one's own. */
  range: RangeName | null;
  isRangeRefused: boolean;
  /** What stands below all numbers. */
  children?: ReactNode;
};

/** What a span of days brought, beside the span before it. */
export function NumbersScreen(props: NumbersScreenProps) {
  const { workshop, name, numbers, range, isRangeRefused } = props;
  const t = useTranslations("analytics");
  const { span } = useWording();
  const format = useFormatter();
  const { now, series, branches } = numbers;
  const isEmpty = now.conversations + now.questions + now.replies + now.appointments === 0;
  const at = format.dateTime(new Date(numbers.at), { hour: "2-digit", minute: "2-digit" });
  const file = (what: string) => `${workshop}-${what}-${numbers.range.from}-${numbers.range.to}`;
  return (
    <div className="mx-auto grid max-w-6xl grid-cols-1 gap-5 p-4 md:p-8 print:max-w-none print:p-0">
      <div className="grid gap-1">
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-ink-soft">
          {name} · {span(numbers.range)} · {t("asOf", { at })}
        </p>
      </div>
      <RangeChooser workshop={workshop} range={range} days={numbers.range} />
      {isRangeRefused && <Notice tone="bad">{t("badRange")}</Notice>}
      <TotalStats totals={numbers.totals} />
      {isEmpty ? (
        <Notice tone="info">{t("empty")}</Notice>
      ) : (
        <div className="grid grid-cols-1 gap-5 lg:grid-cols-2">
          <PeriodStats numbers={numbers} />
          <CourseSection series={series} fileName={file("verlauf")} />
          <FunnelSection now={now} fileName={file("weg")} />
          <QualitySection numbers={numbers} fileName={file("antworten")} />
          <HeatMapSection numbers={numbers} fileName={file("uhrzeiten")} />
          <LabelSections numbers={numbers} file={file} />
          <SavedSection numbers={numbers} />
          <CostSection numbers={numbers} />
        </div>
      )}
      {branches.length > 1 && <BranchTable branches={branches} fileName={file("betriebe")} />}
      {props.children}
    </div>
  );
}
