"use client";

import { useTranslations } from "next-intl";
import type { ConversationDetail, MessageView } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { ChannelNotice } from "./channel-notice";
import { ChannelProvider } from "./channel-link";
import { ConnectionNotice } from "./connection-notice";
import { ContactPanel } from "./contact-panel";
import { useInbox } from "./inbox-context";
import { MessageList } from "./message-list";
import { ReplyBox } from "./reply-box";
import { TypingLine } from "./typing-line";
import { ThreadHeader } from "./thread-header";
import { useChangeConversation } from "./use-change-conversation";
import { useEvents } from "./use-events";
import { useMarkRead } from "./use-mark-read";
import { useConversation, useMessages } from "./use-thread";

type ThreadProps = { rendered: ConversationDetail; newestPage: Page<MessageView> };

/** One open conversation: who has the word, what was said, the answer, and the contact beside it. */
export function Thread({ rendered, newestPage }: ThreadProps) {
  const t = useTranslations("inbox");
  const { role, reload: reloadInbox } = useInbox();
  const { conversation, reload } = useConversation(rendered);
  const thread = useMessages(rendered.id, newestPage);
  const events = useEvents(conversation);
  const actions = useChangeConversation(rendered.id, reload);
  const seenPosition = thread.messages.at(-1)?.position;
  useMarkRead(rendered.id, seenPosition);

  const refreshAll = async () => {
    await thread.reload();
    reload();
    reloadInbox();
  };

  return (
    <div data-thread-open className="flex min-h-0 w-full">
      <ChannelProvider conversation={conversation}>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <ThreadHeader conversation={conversation} actions={actions} />
          <ConnectionNotice hasFailed={thread.hasFailed} />
          <MessageList thread={thread} events={events} conversationId={rendered.id} />
          <TypingLine conversationId={rendered.id} />
          <ChannelNotice conversation={conversation} />
          {role === "viewer" ? (
            <p className="border-t bg-surface p-4 text-small text-ink-soft">{t("readOnly")}</p>
          ) : (
            <ReplyBox conversation={conversation} seenPosition={seenPosition} onSent={refreshAll} />
          )}
        </div>
      </ChannelProvider>
      <aside className="hidden w-72 shrink-0 overflow-y-auto border-l bg-surface p-5 xl:block">
        <h2 className="mb-4 text-body font-bold">{t("panel")}</h2>
        <ContactPanel conversation={conversation} />
      </aside>
    </div>
  );
}
