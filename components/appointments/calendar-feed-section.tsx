"use client";

import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { SentForm } from "@/components/forms/sent-form";
import { Notice } from "@/components/ui/notice";
import { CopyableText } from "@/components/website/copyable-text";
import type { FormAction } from "@/lib/core/form-state";

type CalendarFeedSectionProps = { hasFeed: boolean; renew: FormAction; drop: FormAction };

/** The secret address at which a member's own calendar program reads the appointments. */
export function CalendarFeedSection({ hasFeed, renew, drop }: CalendarFeedSectionProps) {
  const t = useTranslations("appointments.availability");
  return (
    <AccountSection title={t("feed")} text={t("feedText")}>
      {hasFeed && <p className="text-small text-ink-soft">{t("feedOn")}</p>}
      <SentForm
        action={renew}
        submitLabel={hasFeed ? t("renewFeed") : t("makeFeed")}
        tone="outline"
      >
        {({ values: { address } }) =>
          address !== undefined && (
            <>
              <Notice tone="good">{t("feedOnce")}</Notice>
              <CopyableText label={t("feedAddress")} text={address} />
            </>
          )
        }
      </SentForm>
      {hasFeed && (
        <SentForm action={drop} submitLabel={t("dropFeed")} tone="outline">
          {() => null}
        </SentForm>
      )}
    </AccountSection>
  );
}
