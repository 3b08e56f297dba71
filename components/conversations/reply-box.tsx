"use client";

import { LoaderCircle, RotateCcw, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useTellTyping } from "@/components/live/use-typing";
import { useIsReplyShut } from "./channel-link";
import { useInbox } from "./inbox-context";
import { useReply } from "./use-reply";

type ReplyBoxProps = { conversation: ConversationDetail } & Parameters<typeof useReply>[1];

export function ReplyBox({ conversation, ...options }: ReplyBoxProps) {
  const t = useTranslations("inbox");
  const reply = useReply(conversation.id, options);
  const { workshop, memberEmail } = useInbox();
  const { mode, assigneeEmail } = conversation;
  const isColleagues = mode === "human" && assigneeEmail !== null && assigneeEmail !== memberEmail;
  const tellTyping = useTellTyping(workshop, conversation.id);
  const isSending = reply.state === "sending";
  const isShut = useIsReplyShut();

  // What the provider would not take is not begun.
  const send = () => {
    if (!isShut) void reply.send();
  };

  const sendByKey = (event: KeyboardEvent) => {
    if (!sends(event)) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className="grid grid-cols-1 gap-2 border-t bg-surface p-3"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Trouble reply={reply} colleague={conversation.assigneeName} />
      <div className="flex items-end gap-2">
        <label className="min-w-0 flex-1">
          <span className="sr-only">{t("reply")}</span>
          <Textarea
            rows={1}
            value={reply.text}
            readOnly={isSending}
            placeholder={t("replyPlaceholder")}
            aria-describedby="reply-hint"
            onChange={(event) => {
              reply.write(event.target.value);
              tellTyping();
            }}
            onKeyDown={sendByKey}
            className="block max-h-48 overflow-y-auto"
          />
        </label>
        <Button type="submit" aria-disabled={!reply.canSend || isShut}>
          {isSending ? (
            <LoaderCircle aria-hidden className="animate-spin" />
          ) : (
            <SendHorizontal aria-hidden />
          )}
          {isSending ? t("sending") : t("send")}
        </Button>
      </div>
      <p id="reply-hint" className="flex flex-wrap gap-x-4 text-caption text-ink-faint">
        {conversation.mode === "bot" && <span>{t("replyTakesOver")}</span>}
        {isColleagues && (
          <span className="font-semibold text-lamp-ink">
            {t("stateOther", { name: conversation.assigneeName ?? assigneeEmail })}
          </span>
        )}
        <Shortcut />
        {reply.excess > 0 && (
          <span className="font-semibold text-bad-ink">
            {t("replyTooLong", { count: reply.excess })}
          </span>
        )}
      </p>
    </form>
  );
}

/**
 * Enter sends, as in every chat the team knows, and with Shift it makes a new line. A finger has no Shift at hand: there Enter makes
 * the line, and the button sends. While an input method offers words, Enter takes one.
 */
function sends({ key, shiftKey, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): boolean {
  if (key !== "Enter" || shiftKey || nativeEvent.isComposing) return false;
  return ctrlKey || metaKey || !window.matchMedia("(pointer: coarse)").matches;
}

type TroubleProps = { reply: ReturnType<typeof useReply>; colleague: string | null };

/** What went wrong with sending; the text stays, and the same text sent again cannot arrive twice. */
function Trouble({ reply, colleague }: TroubleProps) {
  const t = useTranslations("inbox");
  if (reply.state === "taken") {
    return (
      <Notice
        tone="warn"
        className="items-center py-1.5"
        action={
          <Button tone="outline" onClick={() => void reply.send(true)}>
            {t("sendAnyway")}
          </Button>
        }
      >
        {t("replyTaken", { name: colleague ?? t("authors.member") })}
      </Notice>
    );
  }
  if (reply.state === "forbidden") return <Notice tone="bad">{t("sendForbidden")}</Notice>;
  if (reply.state !== "failed") return null;
  return (
    <Notice
      tone="bad"
      className="items-center py-1.5"
      action={
        <Button tone="danger" onClick={() => void reply.send()}>
          <RotateCcw aria-hidden />
          {t("resend")}
        </Button>
      }
    >
      {t("sendFailed")}
    </Notice>
  );
}

function Shortcut() {
  const t = useTranslations("inbox");
  return <span className="pointer-coarse:hidden">{t("replyShortcut")}</span>;
}
