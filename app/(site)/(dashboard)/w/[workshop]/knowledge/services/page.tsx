import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ServiceFiles } from "@/components/facts/service-files";
import { canEditKnowledge } from "@/components/knowledge/can-edit";
import { findMyWorkshop } from "../../../../my-workshops";
import { FactList } from "../fact-list";

type ServicesPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("facts");
  return { title: t("services") };
}

export default async function ServicesPage({ params }: ServicesPageProps) {
  const { workshop } = await params;
  const mine = await findMyWorkshop(workshop);
  if (!mine) notFound();
  return (
    <>
      <ServiceFiles workshop={workshop} canEdit={canEditKnowledge(mine.role)} />
      <FactList slug={workshop} kind="service" />
    </>
  );
}
