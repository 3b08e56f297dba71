"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Currency } from "@/lib/core/money";
import type { PriceChange } from "@/lib/workshops/schemas";
import { PriceTermsText } from "./price-terms-text";

type PriceHistoryProps = { changes: readonly PriceChange[]; currency: Currency };

/** What a service cost before, and who has changed it. */
export function PriceHistory({ changes, currency }: PriceHistoryProps) {
  const t = useTranslations("facts");
  const format = useFormatter();
  if (changes.length === 0) return null;
  return (
    <section className="mt-6 grid gap-2 border-t pt-4">
      <h2 className="text-small font-semibold">{t("priceHistory")}</h2>
      <ul className="grid gap-2 text-small">
        {changes.map(({ at, by, isPerson, before, after }) => (
          <li key={at} className="grid gap-0.5">
            <span className="wrap-anywhere tabular-nums">
              {before !== null && (
                <>
                  <PriceTermsText terms={before} currency={currency} />
                  {" → "}
                </>
              )}
              <PriceTermsText terms={after} currency={currency} />
            </span>
            <span className="text-ink-soft">
              {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
              {" · "}
              {by ?? (isPerson ? t("changedByFormer") : t("changedByItself"))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
