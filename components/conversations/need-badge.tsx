"use client";

import { Clock } from "lucide-react";
import { useNow, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { WaitReason } from "@/lib/conversations/schemas";

const minuteMs = 60_000;
/** From here on a wait is too long. */
const tooLongMinutes = 5;
const grave: readonly WaitReason[] = ["danger", "complaint"];

/** What a person is needed for and for how long already, in minutes; red for what is grave, and from five minutes on. */
export function NeedBadge({ reason, since }: { reason: WaitReason; since: string }) {
  const t = useTranslations("inbox");
  const now = useNow({ updateInterval: 15_000 });
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(since)) / minuteMs));
  const { unit, n } = inWords(minutes);
  const isUrgent = minutes >= tooLongMinutes || grave.includes(reason);
  return (
    <Badge tone={isUrgent ? "bad" : "lamp"} className="min-w-0">
      <span className="truncate">{t(`waitReasons.${reason}`)}</span>
      <Clock aria-hidden />
      <span className="sr-only">{t("waits")} </span>
      <span suppressHydrationWarning>{t(`waited.${unit}`, { n })}</span>
    </Badge>
  );
}

function inWords(minutes: number): { unit: "minutes" | "hours" | "days"; n: number } {
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) return { unit: "days", n: days };
  return hours > 0 ? { unit: "hours", n: hours } : { unit: "minutes", n: minutes };
}
