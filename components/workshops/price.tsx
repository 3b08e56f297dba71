import { useTranslations } from "next-intl";
import type { Currency } from "@/lib/core/money";
import type { Locale } from "@/lib/core/locales";
import type { ServiceFact } from "@/lib/workshops/context";
import { formatPrice } from "./format-price";

type PriceProps = { service: ServiceFact; currency: Currency; locale: Locale };

/** A service's price in the locale's words, `auf Anfrage` when the workshop named none. */
export function Price({ service, currency, locale }: PriceProps) {
  const t = useTranslations("demo");
  const price = formatPrice(service, currency, locale);
  if (price.kind === "onRequest") return <>{t("priceOnRequest")}</>;
  if (price.kind === "from") return <>{t("priceFrom", { min: price.text })}</>;
  if (price.kind === "upTo") return <>{t("priceUpTo", { max: price.text })}</>;
  return <>{price.text}</>;
}
