"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";
import { digestOf } from "./digest-of";

export type PageErrorProps = { error: unknown; retry: () => void };

/** What stands in the place of a page, or of a part of one, that failed. */
export function PageError({ error, retry }: PageErrorProps) {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  const digest = digestOf(error);
  return (
    <div className="grid w-full place-items-center">
      <ErrorState
        level="h1"
        title={t("unexpectedTitle")}
        text={t("unexpectedText")}
        retryLabel={common("retry")}
        onRetry={retry}
        reference={digest ? t("reference", { digest }) : undefined}
      />
    </div>
  );
}
