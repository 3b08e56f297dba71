"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { classNames } from "@/components/ui/class-names";
import { CountBadge } from "@/components/ui/count-badge";
import type { ConversationRow } from "@/lib/conversations/schemas";
import { BotStateIcon } from "./bot-state-icon";
import { useInbox } from "./inbox-context";
import { NeedBadge } from "./need-badge";
import { SnoozeBadge } from "./labels/snooze-badge";
import { TagList } from "./labels/tag-list";
import { NoteBadge } from "./notes/note-badge";
import type { Selection } from "./selection/use-selection";
import { StateBadge } from "./state-badge";
import { TimeAgo } from "./time-ago";

type ConversationItemProps = { row: ConversationRow; isOpen: boolean; selection: Selection };

/** One conversation of the list: who or what, what the customer said last, how long they wait; the whole row is the link. */
export function ConversationItem({ row, isOpen, selection }: ConversationItemProps) {
  const t = useTranslations("inbox");
  const { workshop, query } = useInbox();
  const name = row.contactName ?? row.matter ?? t("anonymous");
  const isUnread = row.unreadCount > 0;
  return (
    <li className="relative border-b">
      {selection.isOn && (
        <label className="absolute inset-y-0 left-0 z-10 grid w-15 cursor-pointer place-items-center bg-surface">
          <span className="sr-only">{t("selectOne", { name })}</span>
          <input
            type="checkbox"
            checked={selection.has(row.id)}
            onChange={() => selection.toggle(row.id)}
            className="size-5 accent-ink"
          />
        </label>
      )}
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
              {row.contactName && row.matter && (
                <span className="text-small font-normal text-ink-faint"> · {row.matter}</span>
              )}
            </span>
            <span className="self-center">
              <BotStateIcon state={row.botState} />
            </span>
            <TimeAgo at={row.lastMessageAt} className="shrink-0 text-caption text-ink-faint" />
          </span>
          <span className="flex items-center gap-2">
            <span
              dir="auto"
              className={classNames(
                "min-w-0 flex-1 truncate text-small text-ink-soft",
                isUnread && "font-semibold text-ink",
              )}
            >
              {row.lastQuestion || row.lastMessagePreview}
            </span>
            <CountBadge count={row.unreadCount} label={t("unread", { count: row.unreadCount })} />
          </span>
          <span className="mt-0.5 flex min-w-0 flex-wrap items-center gap-1.5">
            <Need row={row} />
            <NoteBadge row={row} />
            {row.snoozedUntil !== null && <SnoozeBadge until={row.snoozedUntil} />}
            <TagList tags={row.tags} />
            {row.channel !== "web" && <Badge tone="outline">{t(`channels.${row.channel}`)}</Badge>}
            {row.hasLead && row.waitingFor !== "lead" && <Badge tone="good">{t("withLead")}</Badge>}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** What a person is needed for and since when; otherwise who has the word. */
function Need({ row }: { row: ConversationRow }) {
  const t = useTranslations("inbox");
  const { memberEmail } = useInbox();
  const isColleagues = row.assigneeEmail !== null && row.assigneeEmail !== memberEmail;
  return (
    <>
      {row.waitingSince !== null && row.waitingFor !== null ? (
        <NeedBadge reason={row.waitingFor} since={row.waitingSince} />
      ) : (
        <StateBadge row={row} />
      )}
      {isColleagues && row.assigneeName && (
        <span className="truncate text-caption text-ink-faint">
          {t("hasIt", { name: row.assigneeName })}
        </span>
      )}
    </>
  );
}
