import { useTranslations } from "next-intl";

/** The first stop of the tab key; the page's `main` carries the id. */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a
      href="#content"
      className="sr-only z-50 rounded-control bg-ink px-4 py-3 text-small font-semibold text-on-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      {t("skipToContent")}
    </a>
  );
}
