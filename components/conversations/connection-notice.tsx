"use client";

import { useTranslations } from "next-intl";
import { useSessionEnded } from "@/components/api/session-state";
import { useOnline } from "@/components/api/use-online";
import { Notice } from "@/components/ui/notice";

/** What is shown may be old; says so without taking it away. A session that ended has its own notice. */
export function ConnectionNotice({ hasFailed }: { hasFailed: boolean }) {
  const t = useTranslations("inbox");
  const isOnline = useOnline();
  const hasEnded = useSessionEnded();
  if (isOnline && (!hasFailed || hasEnded)) return null;
  return (
    <Notice tone="offline" className="rounded-none">
      {t("offline")}
    </Notice>
  );
}
