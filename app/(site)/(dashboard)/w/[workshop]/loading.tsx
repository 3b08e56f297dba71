import { ConversationListSkeleton } from "@/components/conversations/conversation-list-skeleton";
import { ThreadSkeleton } from "@/components/conversations/thread-skeleton";

/** Shown while the inbox asks for its first page; the shell around it is already there. */
export default function InboxLoading() {
  return (
    <div className="grid h-full md:grid-cols-[19rem_minmax(0,1fr)] xl:grid-cols-[22.5rem_minmax(0,1fr)]">
      <div className="border-r bg-surface">
        <ConversationListSkeleton />
      </div>
      <div className="hidden md:flex">
        <ThreadSkeleton />
      </div>
    </div>
  );
}
