"use client";

import { useParams } from "next/navigation";
import { type ReactNode, useMemo } from "react";
import { classNames } from "@/components/ui/class-names";
import type { ConversationRow } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { useChanges } from "./changes/use-changes";
import { ConversationList } from "./conversation-list";
import { type Inbox, InboxContext, type InboxMember } from "./inbox-context";
import { useInboxKeys } from "./keys/use-inbox-keys";
import { useSteps } from "./keys/use-steps";
import { useSelection } from "./selection/use-selection";
import { useConversations } from "./use-conversations";
import { useInboxAddress } from "./use-inbox-address";

type InboxScreenProps = {
  member: InboxMember;
  firstPage: Page<ConversationRow>;
  /** The opened conversation, or the hint to pick one. */
  children: ReactNode;
};

/** List and thread side by side; on a phone whichever of the two was asked for. */
export function InboxScreen({ firstPage, children, member }: InboxScreenProps) {
  const openId = useParams<{ id?: string }>().id;
  const address = useInboxAddress();
  const { query } = address;
  const list = useConversations({ ...member, ...address, firstPage });
  const { reload, without: withoutConversation, show } = list;
  const changes = useChanges({ ...member, show, reload });
  const { change } = changes;
  const selection = useSelection(list.rows);
  const inbox = useMemo<Inbox>(
    () => ({ ...member, query, reload, change, withoutConversation }),
    [member, query, reload, change, withoutConversation],
  );
  useInboxKeys();
  useSteps({ workshop: member.workshop, query, rows: list.rows, openId, selection, changes });

  return (
    <InboxContext value={inbox}>
      <div className="grid h-full min-h-0 grid-cols-[minmax(0,1fr)] md:grid-cols-[19rem_minmax(0,1fr)] xl:grid-cols-[22.5rem_minmax(0,1fr)]">
        <section
          className={classNames(
            "min-h-0 min-w-0 flex-col bg-surface md:border-r",
            openId ? "hidden md:flex" : "flex",
          )}
        >
          <ConversationList
            list={list}
            address={address}
            openId={openId}
            selection={selection}
            changes={changes}
          />
        </section>
        <div className={classNames("min-h-0 min-w-0", openId ? "flex" : "hidden md:flex")}>
          {children}
        </div>
      </div>
    </InboxContext>
  );
}
