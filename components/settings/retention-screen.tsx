import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import type { FormAction } from "@/lib/core/form-state";
import type { Retention } from "@/lib/privacy/schemas";
import { RetentionForm } from "./retention-form";

type RetentionScreenProps = { slug: string; retention: Retention; action: FormAction };

/** How long the workshop keeps which personal data, and where the proof stands that it went. */
export function RetentionScreen({ slug, retention, action }: RetentionScreenProps) {
  const t = useTranslations("retention");
  return (
    <div className="grid gap-6">
      <PageHead title={t("title")} text={t("text")} />
      <AccountSection title={t("chosen")} text={t("chosenText")}>
        <RetentionForm rows={retention.chosen} action={action} />
      </AccountSection>
      <AccountSection title={t("fixed")} text={t("fixedText")}>
        <dl className="grid gap-3 text-small">
          {retention.fixed.map(({ name, days }) => (
            <div key={name} className="grid gap-0.5">
              <dt className="font-semibold">{t(`classes.${name}`)}</dt>
              <dd className="text-ink-soft">
                {days === null ? t(`goesWith.${name}`) : t("daysFixed", { days })}
              </dd>
            </div>
          ))}
        </dl>
      </AccountSection>
      <AccountSection title={t("proof")} text={t("proofText")}>
        <Button asChild tone="outline" className="justify-self-start">
          <Link href={`/w/${slug}/settings/audit?subject=aged_data`}>{t("toProof")}</Link>
        </Button>
      </AccountSection>
    </div>
  );
}
