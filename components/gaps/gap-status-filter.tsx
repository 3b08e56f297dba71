"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { gapStatus, type GapStatus } from "@/lib/workshops/schemas";

/** Which questions are listed; the choice is in the address. */
export function GapStatusFilter({ workshop, status }: { workshop: string; status: GapStatus }) {
  const t = useTranslations("gaps");
  const router = useRouter();
  return (
    <SegmentedControl
      label={t("filter")}
      value={status}
      segments={gapStatus.options.map((value) => ({ value, label: t(`statuses.${value}`) }))}
      onChange={(next) => router.replace(`/w/${workshop}/knowledge/gaps?status=${next}`)}
    />
  );
}
