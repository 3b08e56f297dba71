"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ContradictionRow } from "@/lib/chat/schemas";
import { FactText } from "./fact-text";

type ContradictionNoticeProps = {
  workshop: string;
  edited: "service" | "faq" | "opening_hours";
  rows: readonly ContradictionRow[];
};

/** More would push away what somebody is working on; the list has them all. */
const shownMax = 3;

/** Right after saving: which texts say something else. */
export function ContradictionNotice({ workshop, edited, rows }: ContradictionNoticeProps) {
  const t = useTranslations("contradictions");
  const shown = rows.slice(0, shownMax);
  return (
    <Notice tone="warn">
      <p className="font-semibold">{t(`afterSaving.${edited}`, { count: rows.length })}</p>
      <ul className="mt-2 grid gap-2">
        {shown.map((row) => (
          <li key={`${row.kind} ${row.passageId} ${row.sentence}`} className="wrap-anywhere">
            {edited !== "faq" && <p>{row.title}:</p>}
            <blockquote className="border-l-2 border-current pl-3">{row.sentence}</blockquote>
            <p>
              {row.against === null ? t("facts") : t("otherText", { title: row.against })}:{" "}
              <FactText row={row} />
            </p>
          </li>
        ))}
      </ul>
      <Link
        href={`/w/${workshop}/knowledge/contradictions`}
        className="mt-1 inline-flex min-h-11 items-center font-semibold underline underline-offset-4"
      >
        {t("seeAll", { count: rows.length })}
      </Link>
    </Notice>
  );
}
