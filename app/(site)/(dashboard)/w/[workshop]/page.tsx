import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { TodayScreen } from "@/components/today/today-screen";
import { getToday } from "@/lib/analytics";
import { memberContext } from "@/lib/server/session";
import { findMyWorkshop } from "../../my-workshops";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("today");
  return { title: t("title") };
}

export default async function WorkshopPage({ params }: { params: Promise<{ workshop: string }> }) {
  const { workshop: slug } = await params;
  const workshop = await findMyWorkshop(slug);
  if (!workshop) notFound();
  const rendered = await getToday(await memberContext(slug));
  return <TodayScreen workshop={slug} role={workshop.role} rendered={rendered} />;
}
