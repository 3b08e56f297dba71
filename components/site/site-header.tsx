import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import { EntryLink } from "./entry-link";
import { SkipLink } from "./skip-link";

type SiteHeaderProps = {
  /** Who is signed in is led to the dashboard, everybody else to the sign-in page; `null` shows neither. */
  isSignedIn: boolean | null;
};

/** The head of every page outside a workshop's dashboard; the public ones, which need no script, have their own. */
export function SiteHeader({ isSignedIn }: SiteHeaderProps) {
  const common = useTranslations("common");
  return (
    <header className="relative bg-canvas">
      <SkipLink />
      <div className="mx-auto flex min-h-18 max-w-6xl items-center gap-6 px-5 sm:px-8">
        <a href="/" className="rounded-control py-1.5">
          <Logo name={common("productName")} />
        </a>
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
