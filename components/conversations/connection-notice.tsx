"use client";

import { useTranslations } from "next-intl";
import { useOnline } from "@/components/api/use-online";
import { Notice } from "@/components/ui/notice";

/** What is shown may be old; says so without taking it away. */
export function ConnectionNotice({ hasFailed }: { hasFailed: boolean }) {
  const t = useTranslations("inbox");
  const isOnline = useOnline();
  if (isOnline && !hasFailed) return null;
  return (
    <Notice tone="offline" className="rounded-none">
      {t("offline")}
    </Notice>
  );
}
