"use client";

import { Check, CheckCheck, CircleAlert, Clock3, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { SendState } from "@/lib/channels/schemas";
import { useChannelLink } from "./channel-link";
import { useInbox } from "./inbox-context";

const icons: Record<SendState, typeof Check> = {
  waiting: Clock3,
  sending: Clock3,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
  unsure: CircleAlert,
};

/** Reasons that have a sentence of their own; all others are the provider's affair. */
const reasons = ["window_closed", "blocked", "disconnected", "too_late"] as const;

/** What became of a message that went out over a channel; nothing for the website's. */
export function SendStateLine({ messageId }: { messageId: string }) {
  const t = useTranslations("channels.sends");
  const { role } = useInbox();
  const { link } = useChannelLink();
  const send = link?.sends[messageId];
  if (!send) return null;
  const Icon = icons[send.state];
  const isTrouble = send.state === "failed" || send.state === "unsure";
  const reason = reasons.find((known) => known === send.reason);
  return (
    <div
      className={classNames(
        "flex flex-wrap items-center justify-end gap-x-2 gap-y-1 px-1 text-caption",
        isTrouble ? "font-semibold text-bad-ink" : "text-ink-faint",
      )}
    >
      <span className="inline-flex items-center gap-1 [&_svg]:size-3.5">
        <Icon aria-hidden className={classNames(send.state === "read" && "text-steel-ink")} />
        {t(`states.${send.state}`)}
        {send.state === "failed" && reason && ` ${t(`reasons.${reason}`)}`}
      </span>
      {isTrouble && role !== "viewer" && <Resend messageId={messageId} />}
    </div>
  );
}

function Resend({ messageId }: { messageId: string }) {
  const t = useTranslations("channels.sends");
  const { resend } = useChannelLink();
  const [hasFailed, setFailed] = useState(false);
  return (
    <>
      <Button tone="outline" onClick={() => resend(messageId).catch(() => setFailed(true))}>
        <RotateCcw aria-hidden />
        {t("resend")}
      </Button>
      {hasFailed && <span role="alert">{t("resendFailed")}</span>}
    </>
  );
}
