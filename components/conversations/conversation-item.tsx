"use client";

import { Globe } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { CountBadge } from "@/components/ui/count-badge";
import type { ConversationRow } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";
import { StateBadge } from "./state-badge";
import { TimeAgo } from "./time-ago";

/** One conversation of the list; the whole row is the link. */
export function ConversationItem({ row, isOpen }: { row: ConversationRow; isOpen: boolean }) {
  const t = useTranslations("inbox");
  const { workshop, query } = useInbox();
  const name = row.contactName ?? t("anonymous");
  const isUnread = row.unreadCount > 0;
  return (
    <li className="border-b">
      <Link
        href={`/w/${workshop}/inbox/${row.id}${query && `?${query}`}`}
        prefetch={false}
        aria-current={isOpen ? "true" : undefined}
        className="flex gap-3 border-l-4 border-transparent px-3.5 py-3 -outline-offset-2 hover:bg-sunken aria-current:border-lamp aria-current:bg-sunken"
      >
        <Avatar name={name} />
        <span className="grid min-w-0 flex-1 grid-cols-1 gap-1">
          <span className="flex items-baseline gap-2">
            <span className={classNames("min-w-0 flex-1 truncate", isUnread && "font-bold")}>
              {name}
            </span>
            <TimeAgo at={row.lastMessageAt} className="shrink-0 text-caption text-ink-faint" />
          </span>
          <span className="flex items-center gap-2">
            <span
              className={classNames(
                "min-w-0 flex-1 truncate text-small text-ink-soft",
                isUnread && "font-semibold text-ink",
              )}
            >
              <Preview row={row} />
            </span>
            <CountBadge count={row.unreadCount} label={t("unread", { count: row.unreadCount })} />
          </span>
          <span className="mt-0.5 flex flex-wrap items-center gap-1.5">
            <StateBadge row={row} />
            {row.hasLead && <Badge tone="good">{t("withLead")}</Badge>}
            <span className="ml-auto inline-flex items-center gap-1 text-caption text-ink-faint">
              <Globe aria-hidden className="size-3.5" />
              {t(`channels.${row.channel}`)}
            </span>
          </span>
        </span>
      </Link>
    </li>
  );
}

/** The last message, with a word on who said it unless it was the customer. */
function Preview({ row }: { row: ConversationRow }) {
  const t = useTranslations("inbox");
  const text = row.lastMessagePreview;
  if (row.lastMessageAuthor === "bot") return <>{t("fromBot", { text })}</>;
  if (row.lastMessageAuthor === "member") return <>{t("fromTeam", { text })}</>;
  return <>{text}</>;
}
