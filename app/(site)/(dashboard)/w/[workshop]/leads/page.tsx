import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { LeadsForbidden } from "@/components/leads/leads-forbidden";
import { LeadsScreen } from "@/components/leads/leads-screen";
import { readLeadAddress, toLeadQuery } from "@/components/leads/lead-address";
import { listLeads } from "@/lib/leads";
import { leadFilter } from "@/lib/leads/schemas";
import { memberContext } from "@/lib/server/session";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../my-workshops";

type LeadsPageProps = {
  params: Promise<{ workshop: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("leads");
  return { title: t("title") };
}

export default async function LeadsPage({ params, searchParams }: LeadsPageProps) {
  const [{ workshop: slug }, query] = await Promise.all([params, searchParams]);
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "readLeads")) return <LeadsForbidden workshop={slug} />;
  const address = readLeadAddress((name) => {
    const value = query[name];
    return typeof value === "string" ? value : null;
  });
  const filter = leadFilter.catch({ view: "all", mine: false, limit: 30 });
  const page = await listLeads(await memberContext(slug), filter.parse(toLeadQuery(address)));
  return <LeadsScreen workshop={slug} role={workshop.role} rendered={{ page, address }} />;
}
