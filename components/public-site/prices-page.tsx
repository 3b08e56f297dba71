import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { regionOf, type Locale } from "@/lib/core/locales";
import type { CataloguePlan } from "@/lib/workshops";
import { PageIntro } from "./page-intro";
import { TextSection } from "./text-section";

type PricesPageProps = { plans: readonly CataloguePlan[]; locale: Locale; hasSignUp: boolean };

export function PricesPage({ plans, locale, hasSignUp }: PricesPageProps) {
  const t = useTranslations("public.prices");
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-10 px-5 py-10 sm:px-8 lg:py-16">
      <PageIntro title={t("title")} intro={t("intro")} />
      <ul className="grid gap-5 md:grid-cols-3">
        {plans.map((plan) => (
          <Plan key={plan.key} plan={plan} locale={locale} hasSignUp={hasSignUp} />
        ))}
      </ul>
      <div className="grid gap-8 md:grid-cols-2">
        <TextSection title={t("howTitle")}>
          <p>{t("howText")}</p>
        </TextSection>
        <TextSection title={t("limitTitle")}>
          <p>{t("limitText")}</p>
        </TextSection>
      </div>
    </div>
  );
}

type PlanProps = { plan: CataloguePlan; locale: Locale; hasSignUp: boolean };

function Plan({ plan, locale, hasSignUp }: PlanProps) {
  const t = useTranslations("public.prices");
  const nav = useTranslations("public.nav");
  const price = new Intl.NumberFormat(regionOf(locale), {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: 0,
  }).format(plan.monthlyCents / 100);
  const isFree = plan.monthlyCents === 0;
  return (
    <li className="grid content-start gap-4 rounded-card border border-line bg-surface p-6 shadow-card">
      <div className="grid gap-1">
        <h2 className="text-title">{t(`names.${plan.key}`)}</h2>
        <p className="text-small text-ink-soft">{t(`for.${plan.key}`)}</p>
      </div>
      <p className="grid">
        <strong className="text-headline">{t("perMonth", { price })}</strong>
        <span className="text-small text-ink-faint">{isFree ? t("noFee") : t("net")}</span>
      </p>
      <ul aria-label={t("holds")} className="grid gap-2 border-t border-line pt-4 text-small">
        <li>{t("conversations", { count: plan.conversations })}</li>
        <li>{t("documents", { count: plan.documents })}</li>
        <li>{t("seats", { count: plan.seats })}</li>
        <li>{t("channels", { count: plan.channels })}</li>
      </ul>
      {isFree && hasSignUp && (
        <Button asChild tone="lamp">
          <a href="/sign-up">{nav("signUp")}</a>
        </Button>
      )}
    </li>
  );
}
