import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { WebsiteForbidden } from "@/components/website/website-forbidden";
import { WebsiteScreen } from "@/components/website/website-screen";
import { runtime } from "@/lib/server/runtime";
import { can } from "@/lib/workshops/schemas";
import { findMyWorkshop } from "../../../../my-workshops";

type WebsitePageProps = { params: Promise<{ workshop: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("website");
  return { title: t("title") };
}

export default async function WebsitePage({ params }: WebsitePageProps) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  if (!can(workshop.role, "readWidgetSecret")) return <WebsiteForbidden workshop={slug} />;
  return <WebsiteScreen workshop={slug} site={runtime().site} />;
}
