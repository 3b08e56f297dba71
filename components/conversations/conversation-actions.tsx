"use client";

import { Bot, Check, Hand, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useInbox } from "./inbox-context";
import { isWaiting, stateOf } from "./inbox-filter";
import type { useChangeConversation } from "./use-change-conversation";

type ConversationActionsProps = {
  conversation: ConversationDetail;
  actions: ReturnType<typeof useChangeConversation>;
};

/**
 * What can be done next, by who has the word; a viewer can do nothing. What undoes a step has its key: the button
 * stays, and the focus with it.
 */
export function ConversationActions({ conversation, actions }: ConversationActionsProps) {
  const t = useTranslations("inbox");
  const { role, memberEmail } = useInbox();
  const state = stateOf(conversation);
  const isMine = state === "human" && conversation.assigneeEmail === memberEmail;
  if (role === "viewer") return null;
  if (state === "closed") {
    return (
      <>
        <Button
          key="close"
          tone="outline"
          aria-disabled={actions.isChanging}
          onClick={actions.reopen}
        >
          <RotateCcw aria-hidden />
          {t("reopen")}
        </Button>
      </>
    );
  }
  return (
    <>
      {!isMine && (
        <Button
          key={state === "human" ? "takeOver" : "word"}
          tone={isWaiting(conversation) ? "lamp" : "outline"}
          aria-disabled={actions.isChanging}
          onClick={actions.takeOver}
        >
          <Hand aria-hidden />
          {t("takeOver")}
        </Button>
      )}
      {state === "human" && (
        <Button
          key="word"
          tone="outline"
          aria-disabled={actions.isChanging}
          onClick={actions.handBack}
        >
          <Bot aria-hidden />
          {t("handBack")}
        </Button>
      )}
      <Button key="close" tone="quiet" aria-disabled={actions.isChanging} onClick={actions.close}>
        <Check aria-hidden />
        {t("closeConversation")}
      </Button>
    </>
  );
}
