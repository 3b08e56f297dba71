import { useTranslations } from "next-intl";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { languages } from "./languages";
import type { Preferences } from "./preferences";

export function PreferenceSwitches({ theme, locale, saveTheme, saveLocale }: Preferences) {
  const t = useTranslations("common");
  const labels = { system: t("themes.system"), light: t("themes.light"), dark: t("themes.dark") };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <LanguageSwitch
        label={t("language")}
        languages={languages}
        value={locale}
        save={saveLocale}
      />
      <ThemeSwitch label={t("theme")} labels={labels} value={theme} save={saveTheme} />
    </div>
  );
}
