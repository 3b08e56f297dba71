import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FactList } from "../fact-list";

type ServicesPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("facts");
  return { title: t("services") };
}

export default async function ServicesPage({ params }: ServicesPageProps) {
  const { workshop } = await params;
  return <FactList slug={workshop} kind="service" />;
}
