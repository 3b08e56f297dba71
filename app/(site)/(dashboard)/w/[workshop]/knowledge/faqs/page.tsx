import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FactList } from "../fact-list";

type FaqsPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("facts");
  return { title: t("faqs") };
}

export default async function FaqsPage({ params }: FaqsPageProps) {
  const { workshop } = await params;
  return <FactList slug={workshop} kind="faq" />;
}
