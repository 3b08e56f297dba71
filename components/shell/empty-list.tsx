"use client";

import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type EmptyListProps = {
  /** Where the words of the list are. */
  texts: "inbox" | "leads";
  workshop: string;
  icon: ReactNode;
  /** Shows everything again; null when nothing is filtered. */
  clearFilter: (() => void) | null;
};

/** Nothing at all yet, or nothing for this filter: two different things to do next. */
export function EmptyList({ texts, workshop, icon, clearFilter }: EmptyListProps) {
  const t = useTranslations(texts);
  if (clearFilter) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t("noMatchTitle")}
        action={
          <Button tone="outline" onClick={clearFilter}>
            {t("clearFilter")}
          </Button>
        }
      >
        <p>{t("noMatchText")}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={icon}
      title={t("emptyTitle")}
      action={
        <Button asChild tone="outline">
          <a href={`/demo/${workshop}`} target="_blank" rel="noreferrer">
            {t("emptyAction")}
          </a>
        </Button>
      }
    >
      <p>{t("emptyText")}</p>
    </EmptyState>
  );
}
