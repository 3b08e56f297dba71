"use client";

import { ArrowLeft, CalendarClock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useOnline } from "@/components/api/use-online";
import { EmptyState } from "@/components/ui/empty-state";
import { LoadMore } from "@/components/ui/load-more";
import { Notice } from "@/components/ui/notice";
import { PageHead } from "@/components/ui/page-head";
import type { DueRow } from "@/lib/contacts/schemas";
import type { Page } from "@/lib/core/page";
import { DueItem } from "./due-item";
import { useDues } from "./use-dues";

/** Which cars are due next, whose they are, and who tells them. */
export function DuesScreen({ workshop, rendered }: { workshop: string; rendered: Page<DueRow> }) {
  const t = useTranslations("dues");
  const contacts = useTranslations("contacts");
  const common = useTranslations("common");
  const dues = useDues(workshop, rendered);
  const isOnline = useOnline();
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 p-4 md:p-8">
      <Link
        href={`/w/${workshop}/contacts`}
        className="inline-flex min-h-11 items-center gap-1.5 justify-self-start text-small font-semibold text-ink-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden className="size-4.5" />
        {contacts("toList")}
      </Link>
      <PageHead title={t("title")} text={t("text")} />
      {(!isOnline || dues.hasFailed) && <Notice tone="offline">{contacts("offline")}</Notice>}
      {dues.rows.length === 0 ? (
        <EmptyState icon={<CalendarClock />} title={t("emptyTitle")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      ) : (
        <ul aria-label={t("title")} className="overflow-hidden rounded-card border bg-surface">
          {dues.rows.map((due) => (
            <DueItem key={due.id} due={due} workshop={workshop} />
          ))}
        </ul>
      )}
      {dues.hasMore && (
        <LoadMore
          label={common("loadMore")}
          loadingLabel={common("loadingMore")}
          isLoading={dues.isLoadingMore}
          onLoadMore={dues.loadMore}
        />
      )}
    </div>
  );
}
