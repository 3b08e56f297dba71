"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { dayName } from "./day-name";
import { addDays, mondayOf, type CalendarView } from "./days";

type DayBarProps = {
  day: string;
  today: string;
  view: CalendarView;
  onDay: (day: string) => void;
  onView: (view: CalendarView) => void;
};

/** Which day or week is shown, and the way to others. */
export function DayBar({ day, today, view, onDay, onView }: DayBarProps) {
  const t = useTranslations("appointments");
  const format = useFormatter();
  const step = view === "day" ? 1 : 7;
  const nameOf = (of: string) => dayName(format, of, "short");
  const monday = mondayOf(day);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        tone="outline"
        size="icon"
        aria-label={t("previous")}
        onClick={() => onDay(addDays(day, -step))}
      >
        <ChevronLeft aria-hidden />
      </Button>
      <Button
        tone="outline"
        size="icon"
        aria-label={t("next")}
        onClick={() => onDay(addDays(day, step))}
      >
        <ChevronRight aria-hidden />
      </Button>
      <Button tone="outline" onClick={() => onDay(today)}>
        {t("today")}
      </Button>
      <h2
        aria-live="polite"
        className="min-w-0 flex-1 text-body font-bold max-md:order-last max-md:basis-full"
      >
        {view === "day" ? nameOf(day) : `${nameOf(monday)} – ${nameOf(addDays(monday, 6))}`}
      </h2>
      <SegmentedControl
        label={t("view")}
        value={view}
        segments={[
          { value: "day", label: t("day") },
          { value: "week", label: t("week") },
        ]}
        onChange={onView}
      />
    </div>
  );
}
