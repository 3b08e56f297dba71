import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { type RangeName, rangeName } from "@/lib/analytics/schemas";

type RangeChooserProps = {
  workshop: string;
  range: RangeName | null;
  days: { from: string; to: string };
};

/** Spans that one tap chooses, and days of one's own; kept in the address, so that a link shows the same. */
export function RangeChooser({ workshop, range, days }: RangeChooserProps) {
  const t = useTranslations("analytics");
  const page = `/w/${workshop}/analytics`;
  return (
    <div className="flex flex-wrap items-end gap-3 print:hidden">
      <nav aria-label={t("ranges.label")}>
        <ul className="flex flex-wrap gap-1 rounded-control bg-sunken p-1">
          {rangeName.options.map((name) => (
            <li key={name}>
              <Link
                href={`${page}?range=${name}`}
                aria-current={name === range ? "true" : undefined}
                className="inline-flex min-h-9 items-center rounded-tight px-3 text-small font-semibold whitespace-nowrap text-ink-soft pointer-coarse:min-h-11 hover:text-ink aria-[current=true]:bg-raised aria-[current=true]:text-ink aria-[current=true]:shadow-card"
              >
                {t(`ranges.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form action={page} className="flex flex-wrap items-end gap-2">
        <DayField name="from" label={t("ranges.from")} value={days.from} />
        <DayField name="to" label={t("ranges.to")} value={days.to} />
        <Button type="submit" tone="outline">
          {t("ranges.show")}
        </Button>
      </form>
    </div>
  );
}

function DayField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="grid gap-1 text-small text-ink-soft">
      {label}
      {/* Made anew for another span, so that it shows that one. */}
      <Input key={value} type="date" name={name} defaultValue={value} required className="w-40" />
    </label>
  );
}
