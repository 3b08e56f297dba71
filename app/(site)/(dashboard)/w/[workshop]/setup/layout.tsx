import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { SettingsTabs } from "@/components/settings/settings-tabs";
import { SetupHead } from "@/components/setup/setup-head";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../my-workshops";
import { setupStateOf } from "./setup-state-of";

type SetupLayoutProps = { params: Promise<{ workshop: string }>; children: ReactNode };

export default async function SetupLayout({ params, children }: SetupLayoutProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop || !can(workshop.role, "changeSettings")) notFound();
  const state = await setupStateOf(slug);
  return (
    <div className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6 p-4 sm:p-6 lg:p-8">
      <SettingsTabs slug={slug} isOwner />
      <SetupHead slug={slug} state={state} />
      {children}
    </div>
  );
}
