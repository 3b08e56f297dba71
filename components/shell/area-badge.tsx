"use client";

import { useTranslations } from "next-intl";
import { useToday } from "@/components/today/use-today";
import { CountBadge } from "@/components/ui/count-badge";
import type { MemberWorkshop } from "@/lib/workshops/schemas";
import type { Area } from "./areas";
import { WaitingBadge } from "./waiting-badge";

/** How much there is to do in an area; nothing for those where nothing waits. */
export function AreaBadge({ area, workshop }: { area: Area; workshop: MemberWorkshop }) {
  const t = useTranslations("today.badges");
  const today = useToday(workshop.slug);
  if (area === "inbox") return <WaitingBadge workshop={workshop} />;
  if (!today) return null;
  if (area === "leads") {
    const count = today.leadCount ?? 0;
    return <CountBadge count={count} label={t("leads", { count })} />;
  }
  if (area === "appointments") {
    const count = today.requestedCount;
    return <CountBadge count={count} label={t("appointments", { count })} />;
  }
  if (area !== "knowledge") return null;
  const count = today.gapCount + today.priceCount;
  return <CountBadge count={count} label={t("knowledge", { count })} />;
}
