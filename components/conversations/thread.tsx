"use client";

import type { ConversationDetail, MessageView } from "@/lib/conversations/schemas";
import type { Page } from "@/lib/core/page";
import { useTranslations } from "next-intl";
import { ChannelNotice } from "./channel-notice";
import { ChannelProvider } from "./channel-link";
import { ConnectionNotice } from "./connection-notice";
import { ContactPanel } from "./contact-panel";
import { useInbox } from "./inbox-context";
import { useCommand } from "./keys/commands";
import { MessageList } from "./message-list";
import { useNotes } from "./notes/use-notes";
import type { AnswerGap } from "./remember/remember-answer";
import { Composer } from "./reply/composer";
import { openPositionOf } from "./reply/open-position";
import { useOutbox } from "./reply/outbox";
import { useKeptReplies } from "./reply/use-draft";
import { useReply } from "./reply/use-reply";
import { ThreadHeader } from "./thread-header";
import { TypingLine } from "./typing-line";
import { useChangeConversation } from "./use-change-conversation";
import { useEvents } from "./use-events";
import { useMarkRead } from "./use-mark-read";
import { useConversation, useMessages } from "./use-thread";

type ThreadProps = {
  rendered: ConversationDetail;
  newestPage: Page<MessageView>;
  answerGap: AnswerGap;
};

/** One open conversation: who has the word, what was said, the answer, and the contact beside it. */
export function Thread({ rendered, newestPage, answerGap }: ThreadProps) {
  const t = useTranslations("inbox");
  const { role, reload: reloadInbox } = useInbox();
  const { conversation, show, reload } = useConversation(rendered);
  const thread = useMessages(rendered.id, newestPage);
  const events = useEvents(conversation);
  const notes = useNotes(conversation);
  const actions = useChangeConversation(conversation, { show, reload });
  useCommand("takeOver", () => role !== "viewer" && actions.takeOver());
  useCommand("close", () => role !== "viewer" && actions.close());
  const seenPosition = thread.messages.at(-1)?.position;
  useMarkRead(rendered.id, seenPosition, conversation.noteCount);
  const refresh = () => {
    reload();
    reloadInbox();
  };
  const outgoing = useOutbox(rendered.id, useKeptReplies());
  const reply = useReply(rendered.id, {
    seenPosition,
    onSent: async () => {
      await thread.reload();
      refresh();
    },
  });

  return (
    <div data-thread-open className="flex min-h-0 w-full">
      <ChannelProvider conversation={conversation}>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">
          <ThreadHeader conversation={conversation} actions={actions} />
          <ConnectionNotice hasFailed={thread.hasFailed} />
          <MessageList
            thread={thread}
            events={events}
            notes={notes.notes}
            onRemoveNote={(noteId) => void notes.remove(noteId).then(refresh, refresh)}
            outgoing={outgoing}
            onResend={reply.resend}
            answerGap={answerGap}
            conversationId={rendered.id}
          />
          <TypingLine conversationId={rendered.id} lastPosition={seenPosition} />
          <ChannelNotice conversation={conversation} />
          <Composer
            conversation={conversation}
            reply={reply}
            openPosition={openPositionOf(thread.messages)}
            addNote={notes.add}
            onAdded={refresh}
          />
        </div>
      </ChannelProvider>
      <aside className="hidden w-72 shrink-0 overflow-y-auto border-l bg-surface p-5 xl:block">
        <h2 className="mb-4 text-body font-bold">{t("panel")}</h2>
        <ContactPanel conversation={conversation} />
      </aside>
    </div>
  );
}
