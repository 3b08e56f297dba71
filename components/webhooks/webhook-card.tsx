"use client";

import { ChevronDown } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IntentButton } from "@/components/forms/intent-button";
import { FormNotice } from "@/components/forms/sent-form";
import { ShownSecret } from "@/components/forms/shown-secret";
import { useSecretForm } from "@/components/forms/use-secret-form";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { SecretFormAction } from "@/lib/core/shown-secret";
import type { WebhookRow, WebhookState } from "@/lib/webhooks/schemas";
import { DeliveryList, type ShownDelivery } from "./delivery-list";
import { EditWebhookForm } from "./edit-webhook-form";

const tones: Record<WebhookState, BadgeTone> = {
  active: "good",
  paused: "neutral",
  failed: "bad",
  gone: "bad",
};

export type ShownWebhook = WebhookRow & {
  manage: SecretFormAction;
  deliveries: readonly ShownDelivery[];
};

/** A server that is told of events: how it goes, what it was told, and what may be done about it. */
export function WebhookCard({ webhook }: { webhook: ShownWebhook }) {
  const t = useTranslations("webhooks");
  const format = useFormatter();
  const { name, state: is, failingSince, beforeUntil } = webhook;
  const { state, isPending, form } = useSecretForm(webhook.manage);
  const at = (moment: string) =>
    format.dateTime(new Date(moment), { dateStyle: "medium", timeStyle: "short" });
  const isStopped = is === "failed" || is === "gone";
  return (
    <li>
      <Card className="grid gap-4 p-4 sm:p-5">
        <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
          <div className="min-w-0 flex-1 basis-48">
            <h3 className="font-semibold [overflow-wrap:anywhere]">{name}</h3>
            <p className="text-small text-ink-soft [overflow-wrap:anywhere]">{webhook.url}</p>
          </div>
          <Badge tone={tones[is]}>{t(`states.${is}`)}</Badge>
        </div>
        {isStopped && <Notice tone="bad">{t(`stopped.${is}`)}</Notice>}
        {is === "active" && failingSince && (
          <Notice tone="warn">{t("failing", { since: at(failingSince) })}</Notice>
        )}
        {beforeUntil && (
          <p className="text-small text-ink-soft">{t("overlap", { until: at(beforeUntil) })}</p>
        )}
        <form {...form} className="grid gap-3">
          <FormNotice state={state} savedText={state.secret === null ? t("done") : undefined} />
          {state.secret !== null && (
            <ShownSecret secret={state.secret} label={t("secret")} text={t("secretText")} />
          )}
          <div className="flex flex-wrap gap-2">
            {is === "active" && (
              <IntentButton intent="test" isPending={isPending} name={t("testOf", { name })}>
                {t("test")}
              </IntentButton>
            )}
            <IntentButton
              intent={is === "active" ? "pause" : "resume"}
              isPending={isPending}
              name={is === "active" ? t("pauseOf", { name }) : t("resumeOf", { name })}
            >
              {is === "active" ? t("pause") : t("resume")}
            </IntentButton>
            <IntentButton
              intent="rotate"
              isPending={isPending}
              name={t("rotateOf", { name })}
              sure={t("sureRotate")}
            >
              {t("rotate")}
            </IntentButton>
            <IntentButton
              intent="delete"
              isPending={isPending}
              tone="danger"
              name={t("deleteOf", { name })}
              sure={t("sureDelete", { name })}
            >
              {t("delete")}
            </IntentButton>
          </div>
        </form>
        <Unfolded title={t("editOf", { name })}>
          <EditWebhookForm webhook={webhook} action={webhook.manage} />
        </Unfolded>
        <Unfolded title={t("deliveriesOf", { name })}>
          <DeliveryList deliveries={webhook.deliveries} />
        </Unfolded>
      </Card>
    </li>
  );
}

function Unfolded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex min-h-11 cursor-pointer items-center justify-between text-small font-semibold">
        {title}
        <ChevronDown aria-hidden className="size-5 shrink-0 group-open:rotate-180" />
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
