import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { toLeadStatus } from "@/components/leads/lead-status";
import { LeadsForbidden } from "@/components/leads/leads-forbidden";
import { LeadsScreen } from "@/components/leads/leads-screen";
import { AppError } from "@/lib/core/errors";
import { listLeads } from "@/lib/leads";
import { leadFilter, type LeadStatus } from "@/lib/leads/schemas";
import { memberContext } from "@/lib/server/session";
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
  const status = toLeadStatus(query["status"]);
  const page = await findLeads(slug, status);
  if (!page) return <LeadsForbidden workshop={slug} />;
  return <LeadsScreen workshop={slug} role={workshop.role} rendered={{ page, status }} />;
}

/** The first page; null for a role that may not see leads. */
async function findLeads(slug: string, status: LeadStatus | undefined) {
  const ctx = await memberContext(slug);
  try {
    return await listLeads(ctx, leadFilter.parse({ status }));
  } catch (error) {
    if (error instanceof AppError && error.code === "forbidden") return null;
    throw error;
  }
}
