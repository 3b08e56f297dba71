import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { notFound, redirect } from "next/navigation";
import { SettingsScreen } from "@/components/settings/settings-screen";
import { memberContext } from "@/lib/server/session";
import { getWorkshopSettings, listRegions } from "@/lib/workshops";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../my-workshops";
import { saveSettings } from "./actions";

type SettingsPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage({ params }: SettingsPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "changeSettings")) redirect(`/w/${slug}/settings/team`);
  const [settings, locale] = await Promise.all([
    memberContext(slug).then(getWorkshopSettings),
    getLocale(),
  ]);
  return (
    <SettingsScreen
      settings={settings}
      regions={listRegions(locale)}
      actions={{
        profile: saveSettings.bind(null, slug, "profile"),
        answers: saveSettings.bind(null, slug, "answers"),
        widget: saveSettings.bind(null, slug, "widget"),
      }}
    />
  );
}
