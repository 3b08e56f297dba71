import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ContradictionsScreen } from "@/components/contradictions/contradictions-screen";
import { listContradictions } from "@/lib/chat";
import { findWorkshopContext } from "@/lib/server/find-workshop-context";
import { memberContext } from "@/lib/server/session";
import { findMyWorkshop } from "../../../../my-workshops";
import { ignore } from "./actions";

type ContradictionsPageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contradictions");
  return { title: t("title") };
}

export default async function ContradictionsPage({ params }: ContradictionsPageProps) {
  const { workshop: slug } = await params;
  const [workshop, context] = await Promise.all([findMyWorkshop(slug), findWorkshopContext(slug)]);
  if (!workshop || !context) notFound();
  const rows = await listContradictions({ ...(await memberContext(slug)), workshop: context });
  return (
    <ContradictionsScreen
      workshop={slug}
      role={workshop.role}
      rows={rows}
      ignore={ignore.bind(null, slug)}
    />
  );
}
