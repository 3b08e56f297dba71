import { FooterFrame } from "@/components/site/footer-frame";
import type { Locale } from "@/lib/core/locales";
import type { PublicPage } from "@/lib/core/public-pages";
import { PublicSwitches } from "./public-switches";

const pages = ["prices", "docs", "status", "privacy", "imprint"] as const;

export function PublicFooter({ page, locale }: { page: PublicPage; locale: Locale }) {
  return (
    <FooterFrame pages={pages} locale={locale}>
      <PublicSwitches page={page} locale={locale} />
    </FooterFrame>
  );
}
