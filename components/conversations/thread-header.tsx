"use client";

import { ArrowLeft, IdCard } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLive } from "@/components/live/live-context";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { ContactPanel } from "./contact-panel";
import { ConversationActions } from "./conversation-actions";
import { useInbox } from "./inbox-context";
import { isWaiting, stateOf } from "./inbox-filter";
import { MoreMenu } from "./labels/more-menu";
import { SnoozeBadge } from "./labels/snooze-badge";
import { TagList } from "./labels/tag-list";
import type { useChangeConversation } from "./use-change-conversation";

type ThreadHeaderProps = {
  conversation: ConversationDetail;
  actions: ReturnType<typeof useChangeConversation>;
};

export function ThreadHeader({ conversation, actions }: ThreadHeaderProps) {
  const t = useTranslations("inbox");
  const common = useTranslations("common");
  const { workshop, query, role } = useInbox();
  const { online } = useLive();
  return (
    <header className="border-b bg-surface">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2.5 max-sm:gap-y-1 max-sm:py-1.5 lg:px-5">
        <Button asChild tone="quiet" size="icon" className="-mr-2 md:hidden">
          <Link href={`/w/${workshop}/inbox${query && `?${query}`}`} aria-label={t("back")}>
            <ArrowLeft aria-hidden />
          </Link>
        </Button>
        <div className="min-w-0 flex-1 basis-0 md:basis-40">
          <h1 className="truncate text-body font-bold tracking-normal">
            {conversation.contactName ?? t("anonymous")}
          </h1>
          <p aria-live="polite" className="text-caption text-ink-soft">
            <StateSentence conversation={conversation} />
            {online.has(conversation.id) && ` ${t("customerHere")}`}
          </p>
        </div>
        {role !== "viewer" && <MoreMenu row={conversation} onChange={actions.change} />}
        <Dialog>
          <DialogTrigger asChild>
            <Button tone="quiet" size="icon" aria-label={t("details")} className="xl:hidden">
              <IdCard aria-hidden />
            </Button>
          </DialogTrigger>
          <DialogContent title={t("panel")} closeLabel={common("close")}>
            <ContactPanel conversation={conversation} />
          </DialogContent>
        </Dialog>
        <div className="flex flex-wrap gap-2 max-lg:w-full max-sm:grid max-sm:auto-cols-fr max-sm:grid-flow-col max-sm:gap-1.5 max-sm:*:min-h-10 max-sm:*:px-1 max-sm:*:text-caption max-sm:[&_svg]:hidden">
          <ConversationActions conversation={conversation} actions={actions} />
        </div>
      </div>
      {(conversation.tags.length > 0 || conversation.snoozedUntil !== null) && (
        <div className="flex flex-wrap gap-1.5 px-3 pb-2 lg:px-5">
          {conversation.snoozedUntil !== null && <SnoozeBadge until={conversation.snoozedUntil} />}
          <TagList tags={conversation.tags} />
        </div>
      )}
    </header>
  );
}

/** In one sentence who answers the next message. */
function StateSentence({ conversation }: { conversation: ConversationDetail }) {
  const t = useTranslations("inbox");
  const { memberEmail } = useInbox();
  const { assigneeEmail } = conversation;
  const state = stateOf(conversation);
  if (state === "closed") return <>{t("stateClosed")}</>;
  if (state === "bot") return <>{t("stateBot")}</>;
  if (isWaiting(conversation) || !assigneeEmail) return <>{t("stateWaiting")}</>;
  if (assigneeEmail === memberEmail) return <>{t("stateMine")}</>;
  return <>{t("stateOther", { name: conversation.assigneeName ?? assigneeEmail })}</>;
}
