"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { CopyableText } from "@/components/website/copyable-text";
import type { ChannelRow, ChannelState } from "@/lib/channels/schemas";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import { ChannelHealth } from "./channel-health";
import { ConnectForm } from "./connect-form";

const tones: Record<ChannelState, BadgeTone> = {
  active: "good",
  broken: "bad",
  disconnected: "neutral",
};

type ChannelCardProps = {
  channel: ChannelRow;
  /** Tests or disconnects, as the button that sent it says. */
  manage: FormAction;
  connect: FormAction;
};

/** A connected account: how it is, what the provider has to know, and what may be done about it. */
export function ChannelCard({ channel, manage, connect }: ChannelCardProps) {
  const t = useTranslations("channels");
  const kinds = useTranslations("inbox.channels");
  const { state, isPending, form } = useSentForm<FormState>(manage, {
    idle: idleForm,
    failed: failedForm,
  });
  const { name, kind, accountId, webhook } = channel;
  const isConnected = channel.state !== "disconnected";
  return (
    <li>
      <Card className="grid gap-4 p-4 sm:p-5">
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <div className="min-w-0 flex-1 basis-48">
            <h3 className="font-semibold [overflow-wrap:anywhere]">{name}</h3>
            <p className="text-small text-ink-soft [overflow-wrap:anywhere]">
              {kinds(kind)} · {channel.accountName || accountId}
            </p>
          </div>
          <Badge tone={tones[channel.state]}>{t(`states.${channel.state}`)}</Badge>
        </div>
        {channel.isSilent && <Notice tone="warn">{t("silent")}</Notice>}
        <ChannelHealth channel={channel} />
        {isConnected && webhook.verifyToken !== null && (
          <div className="grid gap-3">
            <Given label={t("address")} text={webhook.url} />
            <Given
              label={kind === "email" ? t("inboundSecret") : t("verifyToken")}
              text={webhook.verifyToken}
            />
          </div>
        )}
        <form {...form} className="grid gap-3">
          <FormNotice state={state} savedText={isConnected ? t("tested") : undefined} />
          {isConnected && (
            <div className="flex flex-wrap gap-2">
              <Act intent="test" isPending={isPending} name={t("testOf", { name })}>
                {t("test")}
              </Act>
              <Act
                intent="disconnect"
                isPending={isPending}
                name={t("disconnectOf", { name })}
                sure={t("confirmDisconnect", { name })}
              >
                {t("disconnect")}
              </Act>
            </div>
          )}
        </form>
        <details className="group">
          <summary className="flex min-h-11 cursor-pointer items-center justify-between text-small font-semibold">
            {t("reconnectTitle", { name })}
            <ChevronDown aria-hidden className="size-5 shrink-0 group-open:rotate-180" />
          </summary>
          <div className="pt-3">
            <ConnectForm kind={kind} action={connect} known={{ name, accountId }} />
          </div>
        </details>
      </Card>
    </li>
  );
}

function Given({ label, text }: { label: string; text: string }) {
  return (
    <div className="grid gap-1">
      <p className="text-caption font-semibold text-ink-soft">{label}</p>
      <CopyableText label={label} text={text} />
    </div>
  );
}

type ActProps = {
  intent: "test" | "disconnect";
  isPending: boolean;
  name: string;
  /** What one agrees to before it is sent. */
  sure?: string;
  children: string;
};

function Act({ intent, isPending, name, sure, children }: ActProps) {
  return (
    <Button
      type="submit"
      name="intent"
      value={intent}
      tone={sure ? "danger" : "outline"}
      aria-label={name}
      aria-disabled={isPending}
      onClick={(event) => {
        if (sure && !window.confirm(sure)) event.preventDefault();
      }}
    >
      {children}
    </Button>
  );
}
