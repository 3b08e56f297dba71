"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { use } from "react";

/** How many sentences of each document say something else than the facts, by the document's id. */
export type ContradictionCounts = Readonly<Record<string, number>>;

type ContradictionsFoundProps = {
  workshop: string;
  documentId: string;
  counts: Promise<ContradictionCounts>;
};

/** The way from a document to its contradictions; nothing where it has none. */
export function ContradictionsFound({ workshop, documentId, counts }: ContradictionsFoundProps) {
  const t = useTranslations("knowledge");
  const count = use(counts)[documentId] ?? 0;
  if (count === 0) return null;
  return (
    <Link
      href={`/w/${workshop}/knowledge/contradictions`}
      className="inline-flex min-h-11 items-center justify-self-start text-small font-semibold underline decoration-lamp decoration-2 underline-offset-4"
    >
      {t("contradictionsFound", { count })}
    </Link>
  );
}
