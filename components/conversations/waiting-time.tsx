"use client";

import { Clock } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

const minuteMs = 60_000;
/** From here on a wait is too long. */
export const tooLongMinutes = 5;

/** How long a customer has been waiting for a person, in minutes, and red from five on. */
export function WaitingTime({ since }: { since: string }) {
  const t = useTranslations("inbox");
  const now = useNow({ updateInterval: 15_000 });
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / minuteMs));
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  return (
    <Badge tone={minutes >= tooLongMinutes ? "bad" : "lamp"} suppressHydrationWarning>
      <Clock aria-hidden />
      {days > 0
        ? t("waitingDays", { days })
        : hours > 0
          ? t("waitingHours", { hours })
          : t("waitingMinutes", { minutes })}
    </Badge>
  );
}
