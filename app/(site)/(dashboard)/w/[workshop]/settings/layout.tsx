import type { ReactNode } from "react";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../my-workshops";

type SettingsLayoutProps = { params: Promise<{ workshop: string }>; children: ReactNode };

export default async function SettingsLayout({ params, children }: SettingsLayoutProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  return (
    <div className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6 p-4 sm:p-6 lg:p-8">
      {workshop && <SettingsTabs slug={slug} isOwner={can(workshop.role, "changeSettings")} />}
      {children}
    </div>
  );
}
