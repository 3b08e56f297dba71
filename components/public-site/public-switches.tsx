import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { languages } from "@/components/site/languages";
import { themes } from "@/components/ui/themes";
import type { Locale } from "@/lib/core/locales";
import { publicAddress, type PublicPage } from "@/lib/core/public-pages";

const icons = { system: Monitor, light: Sun, dark: Moon } as const;

/**
 * Languages are addresses, so that they can be linked, found and cached. The theme is the browser's own: `public/public-pages.js` wears
 * and keeps it, and without scripts the device's wish holds.
 */
export function PublicSwitches({ page, locale }: { page: PublicPage; locale: Locale }) {
  const t = useTranslations("common");
  const label = { system: t("themes.system"), light: t("themes.light"), dark: t("themes.dark") };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <nav aria-label={t("language")} className="flex gap-1">
        {languages.map(({ code, name }) => (
          <a
            key={code}
            href={publicAddress(page, code)}
            lang={code}
            hrefLang={code}
            data-locale-choice={code}
            aria-current={code === locale ? "true" : undefined}
            className="inline-flex min-h-11 items-center rounded-control px-3 text-small text-ink-soft hover:bg-sunken hover:text-ink aria-[current=true]:font-semibold aria-[current=true]:text-ink aria-[current=true]:underline aria-[current=true]:decoration-lamp aria-[current=true]:decoration-2 aria-[current=true]:underline-offset-8"
          >
            {name}
          </a>
        ))}
      </nav>
      <fieldset className="flex gap-1 noscript:hidden">
        <legend className="sr-only">{t("theme")}</legend>
        {themes.map((theme) => {
          const Icon = icons[theme];
          return (
            <button
              key={theme}
              type="button"
              data-theme-choice={theme}
              aria-label={label[theme]}
              aria-pressed={theme === "system"}
              title={label[theme]}
              className="grid size-11 place-items-center rounded-control text-ink-faint hover:bg-sunken hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink"
            >
              <Icon aria-hidden className="size-4.5" />
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
