import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import type { Locale } from "@/lib/core/locales";
import { publicAddress, type PublicPage } from "@/lib/core/public-pages";

type FooterFrameProps = {
  /** Public pages that it leads to. */
  pages: readonly Exclude<PublicPage, "">[];
  /** Of those pages; without one they speak the reader's. */
  locale?: Locale;
  /** What is switched at the foot: language and theme. */
  children: ReactNode;
};

/** The foot of every page outside a workshop's dashboard. */
export function FooterFrame({ pages, locale, children }: FooterFrameProps) {
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
            {pages.map((page) => (
              <li key={page}>
                <a
                  href={publicAddress(page, locale)}
                  className="inline-flex min-h-11 items-center text-small underline underline-offset-4"
                >
                  {t(page)}
                </a>
              </li>
            ))}
          </ul>
        </div>
        {children}
      </div>
    </footer>
  );
}
