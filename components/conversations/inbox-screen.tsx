"use client";

import { useParams } from "next/navigation";
import { type ReactNode, useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { ConversationList } from "./conversation-list";
import { type Inbox, InboxContext } from "./inbox-context";
import { useConversations } from "./use-conversations";
import { useInboxAddress } from "./use-inbox-address";

type InboxScreenProps = Pick<
  Inbox,
  "workshop" | "memberEmail" | "role" | "colleagues" | "workshopName" | "workshopPhone"
> & {
  firstPage: Page<ConversationRow>;
  /** The opened conversation, or the hint to pick one. */
  children: ReactNode;
};

/** List and thread side by side; on a phone whichever of the two was asked for. */
export function InboxScreen({ firstPage, children, ...member }: InboxScreenProps) {
  const { workshop, memberEmail, role, colleagues, workshopName, workshopPhone } = member;
  const openId = useParams<{ id?: string }>().id;
  const address = useInboxAddress();
  const { queue, search, query } = address;
  const list = useConversations({ workshop, memberEmail, queue, search, firstPage });
  const { reload, without: withoutConversation } = list;
  const inbox = useMemo<Inbox>(
    () => ({
      workshop,
      memberEmail,
      role,
      colleagues,
      workshopName,
      workshopPhone,
      query,
      reload,
      withoutConversation,
    }),
    [
      workshop,
      memberEmail,
      role,
      colleagues,
      workshopName,
      workshopPhone,
      query,
      reload,
      withoutConversation,
    ],
  );

  return (
    <InboxContext value={inbox}>
      <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] md:grid-cols-[19rem_minmax(0,1fr)] xl:grid-cols-[22.5rem_minmax(0,1fr)]">
        <section
          className={classNames(
            "min-h-0 min-w-0 flex-col bg-surface md:border-r",
            openId ? "hidden md:flex" : "flex",
          )}
        >
          <ConversationList list={list} address={address} openId={openId} />
        </section>
        <div className={classNames("min-h-0 min-w-0", openId ? "flex" : "hidden md:flex")}>
          {children}
        </div>
      </div>
    </InboxContext>
  );
}
