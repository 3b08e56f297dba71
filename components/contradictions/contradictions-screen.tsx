"use client";

import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { ContradictionRow } from "@/lib/chat/schemas";
import type { MemberRole } from "@/lib/workshops/schemas";
import { FactText } from "./fact-text";

type ContradictionsScreenProps = {
  workshop: string;
  role: MemberRole;
  rows: readonly ContradictionRow[];
  ignore: (passageId: string, sentence: string) => Promise<boolean>;
};

/** Sentences that are not told to customers because the facts say something else. */
export function ContradictionsScreen(props: ContradictionsScreenProps) {
  const { workshop, role, rows, ignore } = props;
  const t = useTranslations("contradictions");
  const [hasFailed, setHasFailed] = useState(false);
  const dismiss = ({ passageId, sentence }: ContradictionRow) =>
    startTransition(async () =>
      setHasFailed(!(await ignore(passageId, sentence).catch(() => false))),
    );

  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-small text-ink-soft">{t("text")}</p>
      {hasFailed && <Notice tone="bad">{t("failed")}</Notice>}
      {rows.length === 0 && (
        <EmptyState icon={<CircleCheck />} title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {rows.map((row) => (
          <li key={`${row.kind} ${row.passageId} ${row.sentence}`}>
            <Card className="grid gap-3 p-4">
              <div className="grid gap-2">
                <p className="flex flex-wrap items-center gap-2 text-small text-ink-soft">
                  <Badge tone="lamp">{t(`kinds.${row.kind}`)}</Badge>
                  <span className="wrap-anywhere">{row.title}</span>
                </p>
                <blockquote className="border-l-2 border-line-strong pl-3 wrap-anywhere">
                  {row.sentence}
                </blockquote>
                <p className="text-small wrap-anywhere">
                  {row.against === null ? t("facts") : t("otherText", { title: row.against })}:{" "}
                  <FactText row={row} />
                </p>
              </div>
              <div className="flex flex-wrap gap-2">
                <Button asChild tone="outline">
                  <Link href={sourceOf(row, workshop)}>{t(`open.${row.source}`)}</Link>
                </Button>
                {canEditKnowledge(role) && (
                  <Button tone="quiet" onClick={() => dismiss(row)}>
                    {t("ignore")}
                  </Button>
                )}
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sourceOf({ source }: ContradictionRow, workshop: string): string {
  const knowledge = `/w/${workshop}/knowledge`;
  return source === "faq" ? `${knowledge}/faqs` : knowledge;
}
