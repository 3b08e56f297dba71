import type { ReactNode } from "react";
import { SkipLink } from "@/components/site/skip-link";
import type { Locale } from "@/lib/core/locales";
import type { PublicPage } from "@/lib/core/public-pages";
import { PublicFooter } from "./public-footer";
import { PublicHeader } from "./public-header";

type PublicFrameProps = {
  page: PublicPage;
  locale: Locale;
  hasSignUp: boolean;
  isSignedIn: boolean;
  children?: ReactNode;
};

/** Head and foot of the public pages; nothing in it needs a script to work. */
export function PublicFrame({ page, locale, hasSignUp, isSignedIn, children }: PublicFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col bg-canvas">
      <SkipLink />
      <PublicHeader page={page} locale={locale} hasSignUp={hasSignUp} isSignedIn={isSignedIn} />
      <main id="content" className="flex-1">
        {children}
      </main>
      <PublicFooter page={page} locale={locale} />
    </div>
  );
}
