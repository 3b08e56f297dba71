import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type HeroProps = {
  /** The workshop whose chat can be tried; without one there is no such button. */
  demo: string | undefined;
  /** Whether strangers may make an account here. */
  hasSignUp: boolean;
  /** The illustration beside the words. */
  preview: ReactNode;
};

export function Hero({ demo, hasSignUp, preview }: HeroProps) {
  const t = useTranslations("landing");
  return (
    <section className="mx-auto grid max-w-6xl items-center gap-x-14 gap-y-12 px-5 py-14 sm:px-8 lg:grid-cols-[1.08fr_1fr] lg:py-24">
      <div className="grid gap-6">
        <h1 className="text-display">{t("heroTitle")}</h1>
        <p className="max-w-xl text-lead text-ink-soft">{t("heroText")}</p>
        <div className="mt-2 flex flex-wrap gap-3">
          {hasSignUp && (
            <Button asChild tone="lamp" size="large">
              <a href="/sign-up">{t("signUp")}</a>
            </Button>
          )}
          {demo && (
            <Button asChild tone={hasSignUp ? "outline" : "lamp"} size="large">
              <a href={`/demo/${demo}#chat`}>{t("heroDemo")}</a>
            </Button>
          )}
        </div>
      </div>
      {preview}
    </section>
  );
}
