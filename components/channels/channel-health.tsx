"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ChannelRow } from "@/lib/channels/schemas";

/** Words for what went wrong; what has none here is the provider's affair. */
const errors = [
  "channel_key_refused",
  "key_refused",
  "key_unknown",
  "channel_webhook_elsewhere",
  "channel_unreachable",
  "provider_unreachable",
  "provider_down",
  "no_answer",
  "gateway_timeout",
  "interrupted",
  "paused",
  "blocked",
  "window_closed",
] as const;

/** When an account last received and sent, and what went wrong last. */
export function ChannelHealth({ channel }: { channel: ChannelRow }) {
  const t = useTranslations("channels");
  const { lastEventAt, lastSentAt, lastError, lastErrorAt } = channel;
  const error = lastError && (errors.find((known) => known === lastError) ?? "other");
  return (
    <dl className="grid gap-x-6 gap-y-2 text-small sm:grid-cols-2">
      <Fact term={t("lastEvent")}>
        <Moment at={lastEventAt} />
      </Fact>
      <Fact term={t("lastSent")}>
        <Moment at={lastSentAt} />
      </Fact>
      {error && (
        <div className="sm:col-span-2">
          <Fact term={t("lastError")}>
            <span className="text-bad-ink">{t(`errors.${error}`)} </span>
            {lastErrorAt && <Moment at={lastErrorAt} />}
          </Fact>
        </div>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-caption text-ink-faint">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Moment({ at }: { at: string | null }) {
  const t = useTranslations("channels");
  const format = useFormatter();
  if (at === null) return <span className="text-ink-soft">{t("never")}</span>;
  return (
    <time dateTime={at} suppressHydrationWarning>
      {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
    </time>
  );
}
