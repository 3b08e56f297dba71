import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/core/locales";
import { publicAddress } from "@/lib/core/public-pages";
import { TextPage } from "./text-section";

/** How this installation is; of what is behind it nothing is told. */
export type Status = {
  isReady: boolean;
  /** In the reader's words. */
  asOf: string;
};

export function StatusPage({ isReady, asOf, locale }: Status & { locale: Locale }) {
  const t = useTranslations("public.status");
  const Icon = isReady ? CircleCheck : CircleX;
  return (
    <TextPage title={t("title")}>
      <div
        className={`flex gap-4 rounded-card border border-line p-6 ${isReady ? "bg-good-tint text-good-ink" : "bg-bad-tint text-bad-ink"}`}
      >
        <Icon aria-hidden className="size-7 shrink-0" />
        <div className="grid gap-1">
          <p className="text-title font-bold">{isReady ? t("up") : t("down")}</p>
          <p>{isReady ? t("upText") : t("downText")}</p>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        <p className="text-small text-ink-faint">{t("asOf", { time: asOf })}</p>
        <Button asChild tone="outline">
          <a href={publicAddress("status", locale)}>{t("again")}</a>
        </Button>
      </div>
    </TextPage>
  );
}
