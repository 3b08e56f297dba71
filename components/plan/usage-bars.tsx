import { useFormatter, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { usageLevel, type QuotaUsage, type UsageLevel } from "@/lib/workshops/schemas";
import { quotaValue } from "./quota-value";

const fills: Record<UsageLevel, string> = {
  ok: "bg-steel-ink",
  low: "bg-lamp-strong",
  full: "bg-bad",
};

/** How much of each quota is used, as a bar with its numbers, and what happens when nothing is left. */
export function UsageBars({ usage }: { usage: readonly QuotaUsage[] }) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {usage.map((it) => (
        <UsageBar key={it.quota} usage={it} />
      ))}
    </ul>
  );
}

function UsageBar({ usage }: { usage: QuotaUsage }) {
  const t = useTranslations("plan");
  const format = useFormatter();
  const { quota, used, limit } = usage;
  const level = usageLevel(usage);
  const percent = limit === 0 ? 100 : Math.min(100, Math.floor((used / limit) * 100));
  const numbers = t("usedOf", {
    used: quotaValue(format, quota, used),
    limit: quotaValue(format, quota, limit),
  });
  return (
    <li className="grid content-start gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span id={`quota-${quota}`} className="text-small font-semibold">
          {t(`quotas.${quota}`)}
        </span>
        <span className="text-small tabular-nums text-ink-soft">{numbers}</span>
      </div>
      <meter aria-labelledby={`quota-${quota}`} max={100} value={percent} className="sr-only">
        {numbers}
      </meter>
      <div
        aria-hidden
        className="h-2 overflow-hidden rounded-full border border-line-strong bg-sunken"
      >
        <div className={classNames("h-full", fills[level])} style={{ width: `${percent}%` }} />
      </div>
      {level === "low" && <p className="text-caption text-lamp-ink">{t("low")}</p>}
      {level === "full" && <p className="text-caption text-bad-ink">{t(`full.${quota}`)}</p>}
    </li>
  );
}
