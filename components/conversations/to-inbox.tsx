"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useInbox } from "./inbox-context";

export function ToInbox() {
  const t = useTranslations("inbox");
  const { workshop } = useInbox();
  return (
    <Button asChild tone="outline">
      <Link href={`/w/${workshop}/inbox`}>{t("toInbox")}</Link>
    </Button>
  );
}
