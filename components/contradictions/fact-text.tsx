"use client";

import { useLocale, useTranslations } from "next-intl";
import { weekdayName } from "@/components/workshops/format-hours";
import { useWeeksLabel } from "@/components/workshops/use-weeks-label";
import type { Contradiction } from "@/lib/chat/schemas";
import { readHoursFact } from "./read-hours-fact";

/** What the facts say; weekdays come as ISO numbers and are named in the reader's language. */
export function FactText({ row: { kind, fact } }: { row: Contradiction }) {
  const t = useTranslations("contradictions");
  const locale = useLocale();
  const weeksLabel = useWeeksLabel();
  if (kind !== "hours") return <>{fact}</>;
  if (fact === "") return <>{t("closed")}</>;
  const dayName = (weekday: number) => weekdayName(weekday, locale, "short");
  const lines = readHoursFact(fact).map(({ from, to, weeks, times }) => {
    const days = from === to ? dayName(from) : `${dayName(from)}–${dayName(to)}`;
    return `${days}${weeks.length > 0 ? ` (${weeksLabel(weeks)})` : ""} ${times}`;
  });
  return <>{lines.join("; ")}</>;
}
