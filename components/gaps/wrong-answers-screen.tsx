"use client";

import { CircleCheck } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition, useState } from "react";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { markStatus, type MarkStatus, type WrongAnswer } from "@/lib/conversations/schemas";
import type { MemberRole } from "@/lib/workshops/schemas";
import { WrongAnswerItem } from "./wrong-answer-item";

type WrongAnswersScreenProps = {
  workshop: string;
  role: MemberRole;
  status: MarkStatus;
  answers: readonly WrongAnswer[];
  cursor: string | null;
  settle: (messageId: string, isDone: boolean) => Promise<boolean>;
};

/** Answers the team calls wrong: putting right what they were made of, and ticking them off. */
export function WrongAnswersScreen(props: WrongAnswersScreenProps) {
  const { workshop, role, status, answers, cursor, settle } = props;
  const t = useTranslations("gaps.wrong");
  const facts = useTranslations("facts");
  const router = useRouter();
  const [hasFailed, setHasFailed] = useState(false);
  const canEdit = canEditKnowledge(role);
  const page = `/w/${workshop}/knowledge/gaps/wrong`;
  const change = (messageId: string, isDone: boolean) =>
    startTransition(async () =>
      setHasFailed(!(await settle(messageId, isDone).catch(() => false))),
    );
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-small text-ink-soft">{t("text")}</p>
      <SegmentedControl
        label={t("filter")}
        value={status}
        segments={markStatus.options.map((value) => ({ value, label: t(`statuses.${value}`) }))}
        onChange={(next) => router.replace(`${page}?status=${next}`)}
      />
      {!canEdit && <Notice tone="info">{facts("readOnly")}</Notice>}
      {hasFailed && <Notice tone="bad">{t("changeFailed")}</Notice>}
      {answers.length === 0 && (
        <EmptyState icon={<CircleCheck />} title={t(`emptyTitle.${status}`)}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
      <ul className="grid gap-3">
        {answers.map((answer) => (
          <li key={answer.id}>
            <WrongAnswerItem
              answer={answer}
              workshop={workshop}
              canEdit={canEdit}
              onSettle={(isDone) => change(answer.id, isDone)}
            />
          </li>
        ))}
      </ul>
      {cursor && (
        <Button asChild tone="outline" className="justify-self-center">
          <Link href={`${page}?status=${status}&cursor=${cursor}`}>{t("next")}</Link>
        </Button>
      )}
    </div>
  );
}
