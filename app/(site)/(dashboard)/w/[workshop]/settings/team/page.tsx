import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TeamScreen } from "@/components/team/team-screen";
import { memberContext } from "@/lib/server/session";
import { listTeam } from "@/lib/workshops";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";
import { changeEntry, invite } from "./actions";

type TeamPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("team");
  return { title: t("title") };
}

export default async function TeamPage({ params }: TeamPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  const entries = await listTeam(await memberContext(slug));
  return (
    <TeamScreen
      entries={entries.map((entry) => ({
        ...entry,
        action: changeEntry.bind(null, slug, entry.id),
      }))}
      canManage={can(workshop.role, "manageTeam")}
      invite={invite.bind(null, slug)}
    />
  );
}
