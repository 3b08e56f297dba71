import Link from "next/link";
import { useTranslations } from "next-intl";
import { AccountSection } from "@/components/account/account-section";
import { Button } from "@/components/ui/button";
import type { FormAction } from "@/lib/core/form-state";
import type { WorkshopSettings } from "@/lib/workshops";
import { AnswersForm, ProfileForm, WidgetForm, type RegionChoice } from "./settings-forms";

type SettingsScreenProps = {
  settings: WorkshopSettings;
  regions: readonly RegionChoice[];
  actions: Record<"profile" | "answers" | "widget", FormAction>;
};

/** What a workshop says about itself, how its chat looks, and how it works. */
export function SettingsScreen({ settings, regions, actions }: SettingsScreenProps) {
  const t = useTranslations("settings");
  const { slug } = settings;
  return (
    <div className="grid grid-cols-1 gap-6">
      <div>
        <h1 className="text-headline">{t("title")}</h1>
        <p className="text-small text-ink-soft">{t("slug", { slug })}</p>
      </div>
      <AccountSection title={t("profile")} text={t("profileText")}>
        <ProfileForm action={actions.profile} settings={settings} regions={regions} />
      </AccountSection>
      <AccountSection title={t("answers")} text={t("answersText")}>
        <AnswersForm action={actions.answers} settings={settings} />
      </AccountSection>
      <AccountSection title={t("widget")} text={t("widgetText")}>
        <WidgetForm action={actions.widget} settings={settings} />
        <Button asChild tone="outline" className="justify-self-start">
          <Link href={`/w/${slug}/setup/embed`}>{t("embed")}</Link>
        </Button>
      </AccountSection>
      <AccountSection title={t("holidays")} text={t("holidaysText")}>
        <Button asChild tone="outline" className="justify-self-start">
          <Link href={`/w/${slug}/knowledge/hours`}>{t("toHours")}</Link>
        </Button>
      </AccountSection>
      <AccountSection title={t("bays")} text={t("baysText")}>
        <Button asChild tone="outline" className="justify-self-start">
          <Link href={`/w/${slug}/appointments/settings`}>{t("toBays")}</Link>
        </Button>
      </AccountSection>
    </div>
  );
}
