import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Price } from "@/components/workshops/price";
import type { Currency } from "@/lib/core/money";
import type { Locale } from "@/lib/core/locales";
import type { ServiceFact } from "@/lib/workshops/context";

type PriceSheetProps = {
  services: readonly ServiceFact[];
  /** Id of the row the answer is taken from. */
  marked: string;
  currency: Currency;
  locale: Locale;
};

/** The workshop's price list as a sheet of paper, one row marked. */
export function PriceSheet({ services, marked, currency, locale }: PriceSheetProps) {
  const t = useTranslations("landing");
  return (
    <div className="mr-8 overflow-hidden rounded-card border border-line bg-surface shadow-card sm:mr-16">
      <div aria-hidden className="rule-ticks" />
      <p className="px-5 pt-3 pb-2 text-caption font-semibold text-ink-faint">
        {t("previewFactsTitle")}
      </p>
      <div className="grid pb-8">
        {services.map((service) => (
          <p
            key={service.id}
            className={classNames(
              "flex items-baseline gap-3 border-l-4 border-transparent px-4 py-1.5 text-small",
              service.id === marked ? "border-lamp bg-lamp-tint font-semibold" : "text-ink-soft",
            )}
          >
            <span className="min-w-0 truncate">{service.name}</span>
            <span aria-hidden className="flex-1 border-b border-dotted border-line-strong" />
            <span className="font-mono text-caption whitespace-nowrap">
              <Price service={service} currency={currency} locale={locale} />
            </span>
          </p>
        ))}
      </div>
    </div>
  );
}
