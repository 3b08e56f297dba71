"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useWeeksLabel } from "@/components/workshops/use-weeks-label";
import type { Contradiction } from "@/lib/chat/schemas";

/** `1-4 07:30–12:00, 13:00–17:30` or `6 [1,3] 09:00–12:00`. */
const hoursLine = /([1-7])(?:-([1-7]))? (?:\[([^\]]+)\] )?([^;]+)(?:; |$)/g;

/** What the facts say; weekdays come as ISO numbers and are named in the reader's language. */
export function FactText({ row: { kind, fact } }: { row: Contradiction }) {
  const t = useTranslations("contradictions");
  const format = useFormatter();
  const weeksLabel = useWeeksLabel();
  if (kind !== "hours") return <>{fact}</>;
  if (fact === "") return <>{t("closed")}</>;
  // The first of June 2026 is a Monday.
  const dayName = (weekday: string) =>
    format.dateTime(new Date(Date.UTC(2026, 5, Number(weekday))), {
      weekday: "short",
      timeZone: "UTC",
    });
  const lines = [...fact.matchAll(hoursLine)].map(([, from = "", to, weeks, times = ""]) => {
    const days = to === undefined ? dayName(from) : `${dayName(from)}–${dayName(to)}`;
    const rule = weeks === undefined ? "" : ` (${weeksLabel(weeks.split(","))})`;
    return `${days}${rule} ${times}`;
  });
  return <>{lines.join("; ")}</>;
}
