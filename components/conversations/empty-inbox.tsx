"use client";

import { Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useInbox } from "./inbox-context";
import type { useInboxAddress } from "./use-inbox-address";

/** Nothing at all yet, or nothing for this filter: two different things to do next. */
export function EmptyInbox({ address }: { address: ReturnType<typeof useInboxAddress> }) {
  const t = useTranslations("inbox");
  const { workshop } = useInbox();
  const isFiltered = address.filter !== "all" || address.search !== "";
  if (isFiltered) {
    return (
      <EmptyState
        icon={<SearchX />}
        title={t("noMatchTitle")}
        action={
          <Button tone="outline" onClick={() => address.change({ filter: "all", search: "" })}>
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
      icon={<Inbox />}
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
