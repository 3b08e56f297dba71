import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ProposalsScreen } from "@/components/knowledge/proposals-screen";
import { listPriceProposals } from "@/lib/knowledge";
import { memberContext } from "@/lib/server/session";
import { findMyWorkshop } from "../../../../my-workshops";

type PricesPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("knowledge");
  return { title: t("prices") };
}

export default async function PricesPage({ params }: PricesPageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  const proposals = await listPriceProposals(await memberContext(slug));
  return <ProposalsScreen workshop={slug} role={workshop.role} rendered={proposals} />;
}
