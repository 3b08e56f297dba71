"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type EmptyListProps = {
  workshop: string;
  icon: ReactNode;
  /** What to say while there is nothing at all, and while the filter leaves nothing. */
  empty: { title: string; text: string };
  noMatch: { title: string; text: string };
  /** Shows everything again; null when nothing is filtered. */
  clearFilter: (() => void) | null;
};

/** Nothing at all yet, or nothing for this filter: two different things to do next. */
export function EmptyList({ workshop, icon, empty, noMatch, clearFilter }: EmptyListProps) {
  const t = useTranslations("common");
  if (clearFilter) {
    const showAll = (
      <Button tone="outline" onClick={clearFilter}>
        {t("showAll")}
      </Button>
    );
    return (
      <EmptyState icon={<SearchX />} title={noMatch.title} action={showAll}>
        <p>{noMatch.text}</p>
      </EmptyState>
    );
  }
  const openDemo = (
    <Button asChild tone="outline">
      <a href={`/demo/${workshop}`} target="_blank" rel="noreferrer">
        {t("openDemo")}
      </a>
    </Button>
  );
  return (
    <EmptyState icon={icon} title={empty.title} action={openDemo}>
      <p>{empty.text}</p>
    </EmptyState>
  );
}
