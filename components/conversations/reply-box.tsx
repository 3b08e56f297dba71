"use client";

import { LoaderCircle, RotateCcw, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useReply } from "./use-reply";

type ReplyBoxProps = { conversation: ConversationDetail } & Parameters<typeof useReply>[1];

export function ReplyBox({ conversation, ...options }: ReplyBoxProps) {
  const t = useTranslations("inbox");
  const reply = useReply(conversation.id, options);
  const isSending = reply.state === "sending";

  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void reply.send();
  };

  return (
    <form
      className="grid grid-cols-1 gap-2 border-t bg-surface p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void reply.send();
      }}
    >
      <Trouble reply={reply} />
      <div className="flex items-end gap-2">
        <label className="min-w-0 flex-1">
          <span className="sr-only">{t("reply")}</span>
          <Textarea
            rows={1}
            value={reply.text}
            readOnly={isSending}
            placeholder={t("replyPlaceholder")}
            aria-describedby="reply-hint"
            onChange={(event) => reply.write(event.target.value)}
            onKeyDown={sendByKey}
            className="block max-h-48 overflow-y-auto"
          />
        </label>
        <Button type="submit" aria-disabled={!reply.canSend}>
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

/** What went wrong with sending; the text stays, and the same text sent again cannot arrive twice. */
function Trouble({ reply }: { reply: ReturnType<typeof useReply> }) {
  const t = useTranslations("inbox");
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
  const key = useSyncExternalStore(
    () => () => {},
    () => (navigator.platform.startsWith("Mac") ? "⌘" : t("controlKey")),
    () => t("controlKey"),
  );
  return <span className="pointer-coarse:hidden">{t("replyShortcut", { key })}</span>;
}
