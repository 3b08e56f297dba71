"use client";

import { CircleHelp } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { GapRow, GapStatus, MemberRole } from "@/lib/workshops/schemas";
import { GapItem } from "./gap-item";
import type { GapAction } from "./gap-form-state";
import { GapStatusFilter } from "./gap-status-filter";

type GapsScreenProps = {
  workshop: string;
  role: MemberRole;
  status: GapStatus;
  gaps: readonly GapRow[];
  /** Where the list goes on, null on the last page. */
  cursor: string | null;
  resolve: (gapId: string, ...rest: Parameters<GapAction>) => ReturnType<GapAction>;
  dismiss: (gapId: string, isDismissed: boolean) => Promise<boolean>;
  refresh: () => Promise<void>;
};

/** What customers asked in vain: answering it once, or setting it aside. */
export function GapsScreen(props: GapsScreenProps) {
  const { workshop, role, status, gaps, cursor, resolve, dismiss, refresh } = props;
  const t = useTranslations("gaps");
  const facts = useTranslations("facts");
  const [answering, setAnswering] = useState<readonly string[]>([]);
  const [hasFailed, setHasFailed] = useState(false);
  const canEdit = canEditKnowledge(role);
  const close = (id: string) => {
    setAnswering((open) => open.filter((other) => other !== id));
    // Only now: a list that changed at once would take the shown answer away.
    startTransition(refresh);
  };
  const change = (id: string, isDismissed: boolean) =>
    startTransition(async () => setHasFailed(!(await dismiss(id, isDismissed).catch(() => false))));

  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-small text-ink-soft">{t("text")}</p>
      <GapStatusFilter workshop={workshop} status={status} />
      {!canEdit && <Notice tone="info">{facts("readOnly")}</Notice>}
      {hasFailed && <Notice tone="bad">{t("changeFailed")}</Notice>}
      {gaps.length === 0 && (
        <EmptyState icon={<CircleHelp />} title={t(`emptyTitle.${status}`)}>
          <p>{t(`emptyText.${status}`)}</p>
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {gaps.map((gap) => (
          <li key={gap.id}>
            <GapItem
              gap={gap}
              workshop={workshop}
              canEdit={canEdit}
              isAnswering={answering.includes(gap.id)}
              resolve={(...rest) => resolve(gap.id, ...rest)}
              onAnswer={() => setAnswering((open) => [...open, gap.id])}
              onClose={() => close(gap.id)}
              onDismiss={(isDismissed) => change(gap.id, isDismissed)}
            />
          </li>
        ))}
      </ul>
      {cursor && (
        <Button asChild tone="outline" className="justify-self-center">
          <Link href={`/w/${workshop}/knowledge/gaps?status=${status}&cursor=${cursor}`}>
            {t("next")}
          </Link>
        </Button>
      )}
    </div>
  );
}
