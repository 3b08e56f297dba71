"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useWeeksLabel } from "@/components/workshops/use-weeks-label";
import type { Contradiction } from "@/lib/chat/schemas";
import { readHoursFact } from "./read-hours-fact";

/** What the facts say; weekdays come as ISO numbers and are named in the reader's language. */
export function FactText({ row: { kind, fact } }: { row: Contradiction }) {
  const t = useTranslations("contradictions");
  const format = useFormatter();
  const weeksLabel = useWeeksLabel();
  if (kind !== "hours") return <>{fact}</>;
  if (fact === "") return <>{t("closed")}</>;
  // The first of June 2026 is a Monday.
  const dayName = (weekday: number) =>
    format.dateTime(new Date(Date.UTC(2026, 5, weekday)), { weekday: "short", timeZone: "UTC" });
  const lines = readHoursFact(fact).map(({ from, to, weeks, times }) => {
    const days = from === to ? dayName(from) : `${dayName(from)}–${dayName(to)}`;
    return `${days}${weeks.length > 0 ? ` (${weeksLabel(weeks)})` : ""} ${times}`;
  });
  return <>{lines.join("; ")}</>;
}
