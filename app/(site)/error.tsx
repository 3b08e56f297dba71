"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/error-state";

export default function SiteError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <main id="content" className="grid flex-1 place-items-center">
      <ErrorState
        title={t("unexpectedTitle")}
        text={t("unexpectedText")}
        retryLabel={common("retry")}
        onRetry={retry}
        reference={digest ? t("reference", { digest }) : undefined}
      />
    </main>
  );
}
