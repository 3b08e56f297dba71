"use client";

import { useTranslations } from "next-intl";
import { CountBadge } from "@/components/ui/count-badge";
import type { MemberWorkshop } from "@/lib/workshops/schemas";
import { useUnreadCount } from "./use-unread-count";

/** How many conversations of the opened workshop hold something unread: the same number wherever it stands. */
export function UnreadBadge({ workshop }: { workshop: MemberWorkshop }) {
  const t = useTranslations("shell");
  const count = useUnreadCount(workshop.slug, workshop.waitingCount);
  return <CountBadge count={count} label={t("unread", { count })} />;
}
