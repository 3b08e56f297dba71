"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { useReply } from "./use-reply";

type ReplyTroubleProps = { reply: ReturnType<typeof useReply>; colleague: string | null };

/** What went wrong with sending; the text is in the field again, and the same text sent again cannot arrive twice. */
export function ReplyTrouble({ reply, colleague }: ReplyTroubleProps) {
  const t = useTranslations("inbox");
  if (reply.state === "taken") {
    return (
      <Notice
        tone="warn"
        className="items-center py-1.5"
        action={
          <Button tone="outline" onClick={() => reply.send(true)}>
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
        <Button tone="danger" onClick={() => reply.send()}>
          <RotateCcw aria-hidden />
          {t("resend")}
        </Button>
      }
    >
      {t("sendFailed")}
    </Notice>
  );
}
