"use client";

import { SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTellTyping } from "@/components/live/use-typing";
import { Button } from "@/components/ui/button";
import { SuggestingTextarea } from "@/components/ui/suggesting-textarea";
import type { ConversationDetail } from "@/lib/conversations/schemas";
import { useIsReplyShut } from "../channel-link";
import { useInbox } from "../inbox-context";
import { CannedMenu } from "./canned-menu";
import { ReplyTrouble } from "./reply-trouble";
import { useBrowserSwitch } from "@/components/api/browser-switch";
import { enterSends } from "./reply-settings";
import type { useReply } from "./use-reply";
import { SuggestionBar } from "./suggestion-bar";
import { useCannedReplies } from "./use-canned-replies";
import { useSendKey } from "./use-send-key";

type ReplyBoxProps = {
  conversation: ConversationDetail;
  reply: ReturnType<typeof useReply>;
  /** Position of the customer's message that is open; null where the last word is not theirs. */
  openPosition: number | null;
};

/** Writes to the customer. */
export function ReplyBox({ conversation, reply, openPosition }: ReplyBoxProps) {
  const t = useTranslations("inbox");
  const { workshop } = useInbox();
  const tellTyping = useTellTyping(workshop, conversation.id);
  const sends = useSendKey();
  const isShut = useIsReplyShut();
  // What the provider would not take is not begun.
  const send = () => {
    if (!isShut) reply.send();
  };
  // Whoever types a slash wants them; asked for once.
  const canned = useCannedReplies(conversation, reply.text.includes("/"));

  return (
    <form
      className="grid grid-cols-1 gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ReplyTrouble reply={reply} colleague={conversation.assigneeName} />
      {conversation.mode === "human" && openPosition !== null && reply.text === "" && (
        <SuggestionBar
          conversationId={conversation.id}
          position={openPosition}
          onTake={reply.write}
        />
      )}
      <div className="flex items-end gap-1 sm:gap-2">
        <CannedMenu
          conversation={conversation}
          onPick={(text) => reply.write(reply.text === "" ? text : `${reply.text} ${text}`)}
        />
        <div className="min-w-0 flex-1">
          <SuggestingTextarea
            rows={1}
            value={reply.text}
            aria-label={t("reply")}
            placeholder={t("replyPlaceholder")}
            aria-describedby="reply-hint"
            listLabel={t("cannedReplies")}
            sources={[{ trigger: "/", list: canned.list }]}
            onWrite={(text) => {
              tellTyping(reply.text === "");
              reply.write(text);
            }}
            onKeyDown={(event) => {
              if (!sends(event)) return;
              event.preventDefault();
              send();
            }}
            className="block max-h-48 overflow-y-auto"
          />
        </div>
        <Button type="submit" aria-disabled={!reply.canSend || isShut}>
          <SendHorizontal aria-hidden />
          {t("send")}
        </Button>
      </div>
      <ReplyHint conversation={conversation} reply={reply} />
    </form>
  );
}

/** What happens with the reply, and by which key it goes. */
function ReplyHint({
  conversation,
  reply: { excess, missing },
}: Omit<ReplyBoxProps, "openPosition">) {
  const t = useTranslations("inbox");
  const { memberEmail } = useInbox();
  const doesEnterSend = useBrowserSwitch(enterSends);
  const { mode, assigneeEmail } = conversation;
  const isColleagues = mode === "human" && assigneeEmail !== null && assigneeEmail !== memberEmail;
  return (
    <p id="reply-hint" className="flex flex-wrap gap-x-4 text-caption text-ink-faint">
      {mode === "bot" && <span>{t("replyTakesOver")}</span>}
      {isColleagues && (
        <span className="font-semibold text-lamp-ink">
          {t("stateOther", { name: conversation.assigneeName ?? assigneeEmail })}
        </span>
      )}
      <span className="pointer-coarse:hidden">
        {doesEnterSend ? t("replyShortcut") : t("replyShortcutCtrl")}
      </span>
      {missing !== null && (
        <span className="font-semibold text-bad-ink">{t("fillIn", { variable: missing })}</span>
      )}
      {excess > 0 && (
        <span className="font-semibold text-bad-ink">{t("replyTooLong", { count: excess })}</span>
      )}
    </p>
  );
}
