"use client";

import { AlarmClock } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

/** Until when a conversation is out of the way. */
export function SnoozeBadge({ until }: { until: string }) {
  const t = useTranslations("inbox");
  const format = useFormatter();
  const when = format.dateTime(new Date(until), { dateStyle: "short", timeStyle: "short" });
  return (
    <Badge>
      <AlarmClock aria-hidden />
      {t("snoozedUntil", { when })}
    </Badge>
  );
}
