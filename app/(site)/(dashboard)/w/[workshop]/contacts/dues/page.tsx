import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { DuesScreen } from "@/components/contacts/dues-screen";
import { LeadsForbidden } from "@/components/leads/leads-forbidden";
import { listDues } from "@/lib/contacts";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";

type DuesPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("dues");
  return { title: t("title") };
}

export default async function DuesPage({ params }: DuesPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "readLeads")) return <LeadsForbidden workshop={slug} />;
  const page = await listDues(await memberContext(slug), { limit: 30 });
  return <DuesScreen workshop={slug} rendered={page} />;
}
