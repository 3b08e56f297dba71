"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Contradiction } from "@/lib/chat/schemas";

/** What the facts say; weekdays come as ISO numbers and are named in the reader's language. */
export function FactText({ row: { kind, fact } }: { row: Contradiction }) {
  const t = useTranslations("contradictions");
  const format = useFormatter();
  if (kind !== "hours") return <>{fact}</>;
  if (fact === "") return <>{t("closed")}</>;
  // The first of June 2026 is a Monday.
  const named = fact.replace(/(^|, )([1-7]) /g, (_, before: string, weekday: string) => {
    const day = new Date(Date.UTC(2026, 5, Number(weekday)));
    return `${before}${format.dateTime(day, { weekday: "short", timeZone: "UTC" })} `;
  });
  return <>{named}</>;
}
