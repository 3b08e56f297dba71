"use client";

import { useFormatter, useTranslations } from "next-intl";
import { IntentButton } from "@/components/forms/intent-button";
import { FormNotice } from "@/components/forms/sent-form";
import { useSentForm } from "@/components/forms/use-sent-form";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { failedForm, idleForm, type FormAction, type FormState } from "@/lib/core/form-state";
import type { WebhookDelivery } from "@/lib/webhooks/schemas";

export type ShownDelivery = WebhookDelivery & { replay: FormAction };

const tones: Record<WebhookDelivery["state"], BadgeTone> = {
  waiting: "lamp",
  delivered: "good",
  failed: "bad",
};

/** Words for why there was no answer; all else is "other". */
const errors = ["address_not_allowed", "address_not_reachable", "endpoint_inactive"] as const;

/** What a server was told last, and what it said. */
export function DeliveryList({ deliveries }: { deliveries: readonly ShownDelivery[] }) {
  const t = useTranslations("webhooks");
  if (deliveries.length === 0) return <p className="text-small text-ink-soft">{t("noneYet")}</p>;
  return (
    <ul className="grid gap-2">
      {deliveries.map((delivery) => (
        <Delivery key={delivery.id} delivery={delivery} />
      ))}
    </ul>
  );
}

function Delivery({ delivery }: { delivery: ShownDelivery }) {
  const t = useTranslations("webhooks");
  const format = useFormatter();
  const { event, status, durationMs, attempts, answer, error } = delivery;
  const { state, isPending, form } = useSentForm<FormState>(delivery.replay, {
    idle: idleForm,
    failed: failedForm,
  });
  const at = format.dateTime(new Date(delivery.occurredAt), {
    dateStyle: "short",
    timeStyle: "medium",
  });
  const word = error && (errors.find((known) => known === error) ?? "other");
  return (
    <li className="grid gap-2 rounded-control border p-3 text-small">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <code className="font-semibold">{event}</code>
        <time dateTime={delivery.occurredAt} suppressHydrationWarning className="text-ink-soft">
          {at}
        </time>
        <Badge tone={tones[delivery.state]}>{t(`deliveryStates.${delivery.state}`)}</Badge>
      </div>
      <p className="text-ink-soft">
        {status !== null && t("answered", { status, ms: durationMs ?? 0 })}
        {word && <span className="text-bad-ink">{t(`errors.${word}`)}</span>}{" "}
        {t("attempts", { count: attempts })}
      </p>
      {answer && (
        <pre className="rounded-control bg-sunken p-2 text-caption whitespace-pre-wrap [overflow-wrap:anywhere]">
          {answer}
        </pre>
      )}
      {delivery.state !== "waiting" && (
        <form {...form} className="grid gap-2 justify-self-start">
          <FormNotice state={state} />
          <IntentButton intent="replay" isPending={isPending} name={t("replayOf", { event, at })}>
            {t("replay")}
          </IntentButton>
        </form>
      )}
    </li>
  );
}
