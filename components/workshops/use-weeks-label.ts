import { useFormatter, useTranslations } from "next-intl";
import type { WeekOfMonth } from "@/lib/calendar/schemas";

/** Names weeks of the month in the reader's language: `1. und 3. im Monat`, `last of the month`. */
export function useWeeksLabel(): (weeks: readonly WeekOfMonth[]) => string {
  const t = useTranslations("common");
  const format = useFormatter();
  return (weeks) =>
    t("weeksOfMonth", {
      weeks: format.list(
        weeks.map((week) => t(`weeks.${week}`)),
        { type: "conjunction" },
      ),
    });
}
