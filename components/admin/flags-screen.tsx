"use client";

import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { SentForm } from "@/components/forms/sent-form";
import type { FormAction } from "@/lib/core/form-state";
import type { FlagForAdmin } from "@/lib/operations/schemas";
import { AdminField } from "./admin-field";
import { AdminPage } from "./admin-page";

type FlagsScreenProps = { flags: readonly (FlagForAdmin & { action: FormAction })[] };

/** For whom something is on, and the switch that ends it for all. */
export function FlagsScreen({ flags }: FlagsScreenProps) {
  const t = useTranslations("admin.flags");
  return (
    <AdminPage title={t("title")} text={t("text")}>
      {flags.map(({ action, ...flag }) => (
        <FlagCard key={flag.key} flag={flag} action={action} />
      ))}
    </AdminPage>
  );
}

function FlagCard({ flag, action }: { flag: FlagForAdmin; action: FormAction }) {
  const t = useTranslations("admin.flags");
  const names = useTranslations("admin.flagNames");
  const { key, percent, workshops, isKilled } = flag;
  return (
    <AccountSection
      title={names(key)}
      text={isKilled ? t("killedNow") : t("onFor", { percent, count: workshops.length })}
    >
      <SentForm action={action} submitLabel={t("save")} savedText={t("saved")}>
        {(state) => (
          <>
            <AdminField state={state} name="percent" inputMode="numeric" value={String(percent)} />
            <AdminField state={state} name="workshops" value={workshops.join(", ")} />
            <label className="flex min-h-11 items-center gap-2.5 text-small">
              <input
                type="checkbox"
                name="isKilled"
                defaultChecked={isKilled}
                className="size-4.5"
              />
              {t("kill")}
            </label>
          </>
        )}
      </SentForm>
    </AccountSection>
  );
}
