"use client";

import { SearchX, UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { LeadStatus } from "@/lib/leads/schemas";
import { showStatus } from "./lead-status-filter";

type EmptyLeadsProps = { workshop: string; status: LeadStatus | undefined };

export function EmptyLeads({ workshop, status }: EmptyLeadsProps) {
  const t = useTranslations("leads");
  if (status) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t("noMatchTitle")}
        action={
          <Button tone="outline" onClick={() => showStatus(undefined)}>
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
      icon={<UserRoundPlus />}
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
