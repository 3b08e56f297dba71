import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FactList } from "../fact-list";

type SafetyPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("facts");
  return { title: t("safety") };
}

export default async function SafetyPage({ params }: SafetyPageProps) {
  const { workshop } = await params;
  return <FactList slug={workshop} kind="safety_card" />;
}
