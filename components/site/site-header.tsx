import Link from "next/link";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import { EntryLink } from "./entry-link";
import { SkipLink } from "./skip-link";

type SiteHeaderProps = {
  /** Adds the jumps within the landing page. @default false */
  hasSections?: boolean;
  /** Who is signed in is led to the dashboard, everybody else to the sign-in page; `null` shows neither. */
  isSignedIn: boolean | null;
};

/** The head of every page outside a workshop's dashboard. */
export function SiteHeader({ hasSections = false, isSignedIn }: SiteHeaderProps) {
  const t = useTranslations("landing");
  const common = useTranslations("common");
  return (
    <header className="relative bg-canvas">
      <SkipLink />
      <div className="mx-auto flex min-h-18 max-w-6xl items-center gap-6 px-5 sm:px-8">
        <Link href="/" className="rounded-control py-1.5">
          <Logo name={common("productName")} />
        </Link>
        {hasSections && <SectionLinks label={t("mainNavigation")} />}
        {isSignedIn !== null && (
          <Button asChild tone="outline" className="ml-auto">
            <EntryLink isSignedIn={isSignedIn} />
          </Button>
        )}
      </div>
      <div aria-hidden className="rule-ticks" />
    </header>
  );
}

function SectionLinks({ label }: { label: string }) {
  const t = useTranslations("landing");
  const look =
    "inline-flex min-h-11 items-center rounded-control px-3 text-small text-ink-soft hover:text-ink";
  return (
    <nav aria-label={label} className="hidden md:flex">
      <a href="#promises" className={look}>
        {t("navPromises")}
      </a>
      <a href="#flow" className={look}>
        {t("navFlow")}
      </a>
      <a href="#demos" className={look}>
        {t("navDemos")}
      </a>
    </nav>
  );
}
