"use client";

import { useTranslations } from "next-intl";
import { CountBadge } from "@/components/ui/count-badge";
import type { MemberWorkshop } from "@/lib/workshops/schemas";
import { useWaitingCount } from "./use-waiting-count";

/** How many conversations of the opened workshop need a person: the same number wherever it stands. */
export function WaitingBadge({ workshop }: { workshop: MemberWorkshop }) {
  const t = useTranslations("shell");
  const count = useWaitingCount(workshop.slug, workshop.waitingCount);
  return <CountBadge count={count} label={t("waiting", { count })} />;
}
