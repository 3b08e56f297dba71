import { useTranslations } from "next-intl";
import { Logo } from "@/components/ui/logo";
import type { Locale } from "@/lib/core/locales";
import { publicAddress, type PublicPage } from "@/lib/core/public-pages";
import { PublicSwitches } from "./public-switches";

const pages = ["prices", "docs", "status", "privacy", "imprint"] as const;

export function PublicFooter({ page, locale }: { page: PublicPage; locale: Locale }) {
  const t = useTranslations("public.nav");
  const landing = useTranslations("landing");
  const common = useTranslations("common");
  return (
    <footer>
      <div aria-hidden className="rule-ticks" />
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-5 px-5 py-9 sm:px-8">
        <div className="grid gap-1.5">
          <Logo name={common("productName")} />
          <p className="text-small text-ink-faint">{landing("footerText")}</p>
          <ul className="flex flex-wrap gap-x-5">
            {pages.map((other) => (
              <li key={other}>
                <a
                  href={publicAddress(other, locale)}
                  className="inline-flex min-h-11 items-center text-small underline underline-offset-4"
                >
                  {t(other)}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <PublicSwitches page={page} locale={locale} />
      </div>
    </footer>
  );
}
