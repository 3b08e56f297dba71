import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { Numbers } from "@/lib/analytics";
import { useWording } from "./wording";

/** What there is altogether, whatever span is chosen. */
export function TotalStats({ totals }: { totals: Numbers["totals"] }) {
  const t = useTranslations("analytics");
  const { number, day } = useWording();
  return (
    <section aria-labelledby="totals" className="grid gap-2">
      <h2 id="totals" className="text-lead">
        {totals.since === null ? t("totals.title") : t("totals.since", { day: day(totals.since) })}
      </h2>
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
        <Stat name={t("totals.conversations")} value={number(totals.conversations)} />
        <Stat name={t("totals.lastMonth")} value={number(totals.conversationsLastMonth)} />
        <Stat name={t("totals.active")} value={number(totals.active)} />
        <Stat name={t("totals.messages")} value={number(totals.messages)} />
        <Stat name={t("totals.lastWeek")} value={number(totals.messagesLastWeek)} />
        <Stat name={t("totals.byBot")} value={number(totals.botMessages)} />
      </dl>
    </section>
  );
}

/** The span's own numbers, each beside that of the span before. */
export function PeriodStats({ numbers }: { numbers: Numbers }) {
  const t = useTranslations("analytics");
  const { number, duration, span, share } = useWording();
  const { now, before, afterHours } = numbers;
  const counted = [
    ["conversations", now.conversations, before.conversations],
    ["questions", now.questions, before.questions],
    ["leads", now.leads, before.leads],
    ["appointments", now.appointments, before.appointments],
  ] as const;
  return (
    <section aria-labelledby="period" className="grid gap-2 lg:col-span-2">
      <h2 id="period" className="text-lead">
        {t("period.title")}
      </h2>
      <p className="text-small text-ink-soft">
        {t("period.before", { span: span(numbers.rangeBefore) })}
      </p>
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-4">
        {counted.map(([name, value, earlier]) => (
          <Stat
            key={name}
            name={t(`period.${name}`)}
            value={number(value)}
            note={t("period.was", { value: number(earlier) })}
          />
        ))}
        <Stat
          name={t("period.response")}
          value={duration(now.responseP50)}
          note={t("period.was", { value: duration(before.responseP50) })}
        />
        <Stat
          name={t("period.slowest")}
          value={duration(now.responseP90)}
          note={t("period.was", { value: duration(before.responseP90) })}
        />
        <Stat
          name={t("period.afterHours")}
          value={share(afterHours.closed, afterHours.questions)}
          note={t("period.afterHoursOf", {
            n: number(afterHours.closed),
            all: number(afterHours.questions),
          })}
        />
        <Stat
          name={t("period.handovers")}
          value={number(now.handovers)}
          note={t("period.was", { value: number(before.handovers) })}
        />
      </dl>
    </section>
  );
}

function Stat({ name, value, note }: { name: string; value: string; note?: ReactNode }) {
  return (
    <Card className="flex flex-col gap-0.5 p-4">
      <dt className="text-small text-ink-soft">{name}</dt>
      <dd className="text-title font-bold tabular-nums">{value}</dd>
      {note && <dd className="text-caption text-ink-soft">{note}</dd>}
    </Card>
  );
}
