"use client";

import { CircleAlert, LoaderCircle, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Outgoing } from "./outbox";

type OutgoingBubbleProps = { outgoing: Outgoing; onResend: () => void };

/** A reply that the server has not confirmed yet. */
export function OutgoingBubble({ outgoing, onResend }: OutgoingBubbleProps) {
  const t = useTranslations("inbox");
  const hasFailed = outgoing.state === "failed";
  return (
    <article className="grid max-w-[min(36rem,86%)] justify-items-end gap-1 justify-self-end">
      <p
        dir="auto"
        className="rounded-card rounded-br-tight bg-ink px-4 py-2.5 wrap-anywhere whitespace-pre-wrap text-on-ink opacity-70"
      >
        {outgoing.body}
      </p>
      {hasFailed ? (
        <p role="alert" className="flex flex-wrap items-center justify-end gap-2 text-caption">
          <span className="inline-flex items-center gap-1 text-bad-ink">
            <CircleAlert aria-hidden className="size-4" />
            {t("notSent")}
          </span>
          <Button tone="danger" onClick={onResend}>
            <RotateCcw aria-hidden />
            {t("resend")}
          </Button>
        </p>
      ) : (
        <p className="flex items-center gap-1 text-caption text-ink-faint">
          <LoaderCircle aria-hidden className="size-3.5 animate-spin" />
          {t("sending")}
        </p>
      )}
    </article>
  );
}
