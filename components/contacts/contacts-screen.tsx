"use client";

import { CalendarClock, ContactRound } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useOnline } from "@/components/api/use-online";
import { LeadsSkeleton } from "@/components/leads/leads-skeleton";
import { EmptyList } from "@/components/shell/empty-list";
import { PeopleTabs } from "@/components/shell/people-tabs";
import { buttonLook } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { Notice } from "@/components/ui/notice";
import { SearchField } from "@/components/ui/search-field";
import { ContactItem } from "./contact-item";
import { showSearch, useContacts } from "./use-contacts";

type ContactsScreenProps = {
  workshop: string;
  rendered: Parameters<typeof useContacts>[0]["rendered"];
};

/** Everybody the workshop knows, found by name, number, address or plate. */
export function ContactsScreen({ workshop, rendered }: ContactsScreenProps) {
  const t = useTranslations("contacts");
  const dues = useTranslations("dues");
  const contacts = useContacts({ workshop, rendered });
  const isOnline = useOnline();
  const isOld = !isOnline || (contacts.hasFailed && contacts.rows.length > 0);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 p-4 md:p-8">
      <PeopleTabs workshop={workshop} />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <h1 className="text-headline">{t("title")}</h1>
          <p className="text-ink-soft">{t("text")}</p>
        </div>
        <Link href={`/w/${workshop}/contacts/dues`} className={buttonLook({ tone: "outline" })}>
          <CalendarClock aria-hidden /> {dues("title")}
        </Link>
      </div>
      <SearchField
        label={t("search")}
        placeholder={t("searchHint")}
        search={contacts.search}
        onSearch={showSearch}
      />
      {isOld && <Notice tone="offline">{t("offline")}</Notice>}
      <Contacts contacts={contacts} workshop={workshop} />
    </div>
  );
}

type ContactsProps = { contacts: ReturnType<typeof useContacts>; workshop: string };

function Contacts({ contacts, workshop }: ContactsProps) {
  const t = useTranslations("contacts");
  const common = useTranslations("common");
  if (contacts.rows.length === 0 && contacts.isLoading) return <LeadsSkeleton />;
  if (contacts.rows.length === 0 && contacts.hasFailed) {
    return (
      <ErrorState
        title={t("failedTitle")}
        text={t("failedText")}
        retryLabel={common("retry")}
        onRetry={contacts.reload}
      />
    );
  }
  if (contacts.rows.length === 0) {
    return (
      <EmptyList
        workshop={workshop}
        icon={<ContactRound />}
        empty={{ title: t("emptyTitle"), text: t("emptyText") }}
        noMatch={{ title: t("noMatchTitle"), text: t("noMatchText") }}
        clearFilter={contacts.search ? () => showSearch("") : null}
      />
    );
  }
  return (
    <>
      <ul aria-label={t("title")} className="overflow-hidden rounded-card border bg-surface">
        {contacts.rows.map((contact) => (
          <ContactItem key={contact.id} contact={contact} workshop={workshop} />
        ))}
      </ul>
      {contacts.hasMore && (
        <LoadMore
          label={common("loadMore")}
          loadingLabel={common("loadingMore")}
          isLoading={contacts.isLoadingMore}
          onLoadMore={contacts.loadMore}
        />
      )}
    </>
  );
}
