import { useTranslations } from "next-intl";
import { Logo } from "@/components/ui/logo";
import { publicAddress } from "@/lib/core/public-pages";
import type { Preferences } from "./preferences";
import { PreferenceSwitches } from "./preference-switches";

export function SiteFooter({ preferences }: { preferences: Preferences }) {
  const t = useTranslations("landing");
  const nav = useTranslations("public.nav");
  const common = useTranslations("common");
  return (
    <footer>
      <div aria-hidden className="rule-ticks" />
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-5 px-5 py-9 sm:px-8">
        <div className="grid gap-1.5">
          <Logo name={common("productName")} />
          <p className="text-small text-ink-faint">{t("footerText")}</p>
          <ul className="flex flex-wrap gap-x-5">
            {(["privacy", "imprint"] as const).map((page) => (
              <li key={page}>
                <a
                  href={publicAddress(page)}
                  className="inline-flex min-h-11 items-center text-small underline underline-offset-4"
                >
                  {nav(page)}
                </a>
              </li>
            ))}
          </ul>
        </div>
        <PreferenceSwitches {...preferences} />
      </div>
    </footer>
  );
}
