import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import type { Locale } from "@/lib/core/locales";
import { publicAddress, type PublicPage } from "@/lib/core/public-pages";

type PublicHeaderProps = {
  page: PublicPage;
  locale: Locale;
  hasSignUp: boolean;
  isSignedIn: boolean;
};

const linkLook =
  "inline-flex min-h-11 items-center rounded-control px-3 text-small text-ink-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink";

/** The way in leads to the dashboard, which asks those who are not signed in for their login. */
export function PublicHeader({ page, locale, hasSignUp, isSignedIn }: PublicHeaderProps) {
  const t = useTranslations("public.nav");
  const common = useTranslations("common");
  return (
    <header className="relative bg-canvas">
      <div className="mx-auto flex min-h-18 max-w-6xl flex-wrap items-center gap-x-6 gap-y-1 px-5 py-2 sm:px-8">
        <a href={publicAddress("", locale)} className="rounded-control py-1.5">
          <Logo name={common("productName")} />
        </a>
        <nav
          aria-label={t("label")}
          className="order-last -mx-3 flex w-full md:order-none md:mx-0 md:w-auto"
        >
          {(["prices", "docs"] as const).map((other) => (
            <a
              key={other}
              href={publicAddress(other, locale)}
              aria-current={other === page ? "page" : undefined}
              className={linkLook}
            >
              {t(other)}
            </a>
          ))}
        </nav>
        <div className="ml-auto flex items-center gap-1">
          <Button asChild tone="quiet">
            <a href="/dashboard">{isSignedIn ? t("toDashboard") : t("enter")}</a>
          </Button>
          {hasSignUp && (
            <Button asChild tone="outline" className="max-sm:hidden">
              <a href="/sign-up">{t("signUp")}</a>
            </Button>
          )}
        </div>
      </div>
      <div aria-hidden className="rule-ticks" />
    </header>
  );
}
